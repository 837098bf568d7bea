import { Skeleton, VisuallyHidden } from "@confa/ui";
import styles from "./table-skeleton.module.css";

const ROWS = ["62%", "48%", "55%", "40%", "58%", "45%"];

/** The shape of a table that is on its way. */
export function TableSkeleton({ label }: { label: string }) {
  return (
    <div className={styles["rows"]} aria-busy="true">
      <VisuallyHidden>{label}</VisuallyHidden>
      {ROWS.map((width) => (
        <div key={width} className={styles["row"]}>
          <Skeleton isRound width={28} height={28} />
          <Skeleton width={width} height={14} />
        </div>
      ))}
    </div>
  );
}

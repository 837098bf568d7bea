import { Spinner, VisuallyHidden } from "@confa/ui";
import styles from "./Waiting.module.css";

interface Props {
  /** What is awaited; shown when `isShown`, else only read out. */
  label: string;
  isShown?: boolean;
}

/** A page that is on its way. It appears after a moment, so that quick answers do not flash. */
export function Waiting({ label, isShown = false }: Props) {
  return (
    <output className={styles["waiting"]}>
      <Spinner />
      {isShown ? <p>{label}</p> : <VisuallyHidden>{label}</VisuallyHidden>}
    </output>
  );
}

import { Skeleton, VisuallyHidden } from "@confa/ui";
import styles from "./waiting.module.css";

/** The moment before it is known what this page shows. */
export function Waiting() {
  return (
    <main className={styles["waiting"]} aria-busy="true">
      <VisuallyHidden>Loading</VisuallyHidden>
      <Skeleton className={styles["title"]} />
      <Skeleton className={styles["line"]} />
      <Skeleton className={styles["line"]} />
    </main>
  );
}

import { Skeleton, VisuallyHidden } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import styles from "./waiting.module.css";

/** The moment before it is known what this page shows. */
export function Waiting() {
  const t = useMessages();
  return (
    <main className={styles["waiting"]} aria-busy="true">
      <VisuallyHidden>{t.general.loading}</VisuallyHidden>
      <Skeleton className={styles["title"]} />
      <Skeleton className={styles["line"]} />
      <Skeleton className={styles["line"]} />
    </main>
  );
}

import styles from "./live-dot.module.css";

/** Something goes on here. Decoration beside the words that say it. */
export function LiveDot() {
  return <span aria-hidden="true" className={styles["dot"]} />;
}

import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./mark.module.css";

export type MarkProps = {
  /** Stands after the word, a badge for instance. */
  suffix?: ReactNode;
  className?: string | undefined;
};

/** The logo and the word. Wrap it in a link where it leads home. */
export function Mark({ suffix, className }: MarkProps) {
  return (
    <span className={cx(styles["mark"], className)}>
      <svg viewBox="0 0 26 26" fill="none" aria-hidden="true">
        <path
          d="M20.2 6.6A9.6 9.6 0 1 0 20.2 19.4"
          stroke="currentColor"
          strokeWidth="4"
          strokeLinecap="round"
        />
        <circle className={styles["dot"]} cx="21.6" cy="13" r="2.9" />
      </svg>
      Confa{suffix ? <> {suffix}</> : null}
    </span>
  );
}

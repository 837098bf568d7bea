import type { ReactNode } from "react";
import styles from "./page-head.module.css";

export type PageHeadProps = {
  title: ReactNode;
  /** Muted, after the title: a count. */
  meta?: ReactNode;
  /** At the end: the acts of the page. */
  children?: ReactNode;
};

export function PageHead({ title, meta, children }: PageHeadProps) {
  return (
    <div className={styles["head"]}>
      <h1>{title}</h1>
      {meta ? <span className={styles["meta"]}>{meta}</span> : null}
      <span className={styles["spacer"]} />
      {children}
    </div>
  );
}

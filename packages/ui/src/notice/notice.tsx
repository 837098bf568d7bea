import type { ReactNode } from "react";
import { Mark } from "../mark/mark";
import styles from "./notice.module.css";

export type NoticeProps = {
  /** What is, in one plain sentence. */
  title: ReactNode;
  /** What to do. */
  children?: ReactNode;
  /** The ways out. */
  actions?: ReactNode;
  /** For the person who runs the server: a code or a request id, small at the end. */
  code?: string | undefined;
};

/** A whole page for what cannot go on: calm, with a way out. */
export function Notice({ title, children, actions, code }: NoticeProps) {
  return (
    <div className={styles["page"]}>
      <header>
        <Mark />
      </header>
      <main className={styles["notice"]}>
        <h1>{title}</h1>
        {children ? <div className={styles["text"]}>{children}</div> : null}
        {actions ? <div className={styles["actions"]}>{actions}</div> : null}
        {code ? <p className={styles["code"]}>{code}</p> : null}
      </main>
    </div>
  );
}

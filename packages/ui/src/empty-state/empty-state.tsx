import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./empty-state.module.css";

export type EmptyStateProps = {
  /** An icon, or a Rosette with size="fill" where agents are missing: both become 44 px. */
  icon?: ReactNode;
  /** What is missing. */
  title: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  /** One act. */
  action?: ReactNode;
  level?: 2 | 3 | undefined;
  className?: string | undefined;
};

export function EmptyState({ icon, title, children, action, level = 3, className }: EmptyStateProps) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={cx(styles["empty"], className)}>
      {icon ? <span className={styles["icon"]}>{icon}</span> : null}
      <Heading>{title}</Heading>
      {children ? <p>{children}</p> : null}
      {action ? <div className={styles["action"]}>{action}</div> : null}
    </div>
  );
}

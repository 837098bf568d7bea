import type { ReactNode } from "react";
import styles from "./side-nav.module.css";

export type SideNavProps = {
  /** The accessible name of the navigation. */
  label: string;
  /** The Mark, in a link home. */
  mark?: ReactNode;
  children: ReactNode;
  /** Who is signed in; hidden where the navigation is a row. */
  footer?: ReactNode;
};

/** The navigation of the admin console: a column, and below 1024 px a row that scrolls. */
export function SideNav({ label, mark, children, footer }: SideNavProps) {
  return (
    <nav className={styles["nav"]} aria-label={label}>
      {mark ? <div className={styles["mark"]}>{mark}</div> : null}
      {children}
      {footer ? <div className={styles["foot"]}>{footer}</div> : null}
    </nav>
  );
}

import type { ReactNode } from "react";
import styles from "./table.module.css";

export type TableRowProps = {
  children: ReactNode;
  isSelected?: boolean | undefined;
  /** It just came or changed: fades in for a second. */
  isFresh?: boolean | undefined;
};

export function TableRow({ children, isSelected = false, isFresh = false }: TableRowProps) {
  return (
    <tr className={isFresh ? styles["fresh"] : undefined} data-selected={isSelected || undefined}>
      {children}
    </tr>
  );
}

/** Acts of a row: IconButtons of size sm, always visible. */
export function RowActions({ children }: { children: ReactNode }) {
  return <div className={styles["actions"]}>{children}</div>;
}

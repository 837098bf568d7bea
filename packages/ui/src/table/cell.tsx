import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./table.module.css";

export type CellProps = {
  /** Figures stand at the end, in tabular digits. */
  isNumber?: boolean | undefined;
  /** Of low priority: hidden below 768 px. */
  isLow?: boolean | undefined;
  isMuted?: boolean | undefined;
  className?: string | undefined;
};

export function cellClass({ isNumber, isLow, isMuted, className }: CellProps): string {
  return cx(isNumber && styles["number"], isLow && styles["low"], isMuted && styles["muted"], className);
}

export function Cell({ children, ...cell }: CellProps & { children?: ReactNode }) {
  return <td className={cellClass(cell)}>{children}</td>;
}

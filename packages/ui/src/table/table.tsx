import type { ReactNode } from "react";
import { cx } from "../shared/cx";
import styles from "./table.module.css";

export type TableProps = {
  /** The accessible name. */
  label: string;
  /** Cells of the head: ColumnHead elements. */
  head: ReactNode;
  /** Rows: TableRow elements, or tr. */
  children: ReactNode;
  /** Rows are on their way; the old ones stay. */
  isBusy?: boolean | undefined;
  className?: string | undefined;
};

/** A plain table that scrolls inside its card. With the keyboard too, so the frame can be focused. */
export function Table({ label, head, children, isBusy, className }: TableProps) {
  return (
    // What scrolls must be reachable by keyboard. A group, since the card around it is the landmark.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={cx(styles["wrap"], className)} role="group" aria-label={label} tabIndex={0}>
      <table className={styles["table"]} aria-label={label} aria-busy={isBusy || undefined}>
        <thead>
          <tr>{head}</tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

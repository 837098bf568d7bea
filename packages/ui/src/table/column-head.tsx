import { ArrowDown, ArrowUp } from "lucide-react";
import type { ReactNode } from "react";
import { VisuallyHidden } from "../visually-hidden/visually-hidden";
import { cellClass, type CellProps } from "./cell";

export type SortDirection = "ascending" | "descending";

export type ColumnHeadProps = CellProps & {
  children: ReactNode;
  isLabelHidden?: boolean | undefined;
  /** With onSort the head is a button; `sort` is set on the column that sorts now. */
  sort?: SortDirection | undefined;
  onSort?: (() => void) | undefined;
};

export function ColumnHead({ children, isLabelHidden, sort, onSort, ...cell }: ColumnHeadProps) {
  const Arrow = sort === "descending" ? ArrowUp : ArrowDown;
  const text = isLabelHidden ? <VisuallyHidden>{children}</VisuallyHidden> : children;
  return (
    <th scope="col" aria-sort={sort} className={cellClass(cell)}>
      {onSort ? (
        <button type="button" onClick={onSort}>
          {text}
          {sort ? <Arrow size={14} /> : null}
        </button>
      ) : (
        text
      )}
    </th>
  );
}

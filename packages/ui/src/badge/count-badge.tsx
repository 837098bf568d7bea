import { cx } from "../shared/cx";
import styles from "./badge.module.css";

export type CountBadgeProps = {
  count: number;
  /** Grey: a plain number, nothing that is new. */
  isPlain?: boolean | undefined;
  className?: string | undefined;
};

/** A number drawn by CSS and hidden from the accessibility tree, so that the name of its button stays exact. */
export function CountBadge({ count, isPlain = false, className }: CountBadgeProps) {
  return (
    <span
      aria-hidden="true"
      className={cx(styles["count"], className)}
      data-plain={isPlain || undefined}
      data-text={count > 99 ? "99+" : String(count)}
    />
  );
}

import type { CSSProperties } from "react";
import { cx } from "../shared/cx";
import styles from "./skeleton.module.css";

export type SkeletonProps = {
  /** Any CSS length; the full width by default. */
  width?: number | string | undefined;
  height?: number | string | undefined;
  isRound?: boolean | undefined;
  className?: string | undefined;
};

/** The shape of what comes. Its container says aria-busy and has a name. Appears after 200 ms, so that quick answers do not flash. */
export function Skeleton({ width, height, isRound, className }: SkeletonProps) {
  const style: CSSProperties = { inlineSize: width, blockSize: height };
  return (
    <span
      aria-hidden="true"
      className={cx(styles["skeleton"], isRound && styles["round"], className)}
      style={style}
    />
  );
}

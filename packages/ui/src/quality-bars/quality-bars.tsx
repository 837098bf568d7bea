import { cx } from "../shared/cx";
import styles from "./quality-bars.module.css";

export type QualityBarsProps = {
  /** 0 none, 1 poor, 2 good, 3 excellent. */
  quality: 0 | 1 | 2 | 3;
  /** Says the same in words. With an empty label the bars are decoration beside a word. */
  label: string;
  className?: string | undefined;
};

export function QualityBars({ quality, label, className }: QualityBarsProps) {
  const a11y = label ? { role: "img", "aria-label": label } : { "aria-hidden": true };
  return (
    <span {...a11y} className={cx(styles["bars"], className)} data-quality={quality}>
      <i />
      <i />
      <i />
    </span>
  );
}

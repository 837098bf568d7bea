import { cx } from "../shared/cx";
import styles from "./level-meter.module.css";

export type LevelMeterProps = {
  /** 0 to 1. */
  level: number;
  /** What is measured: "Microphone level". */
  label: string;
  segments?: number | undefined;
  className?: string | undefined;
};

export function LevelMeter({ level, label, segments = 14, className }: LevelMeterProps) {
  const share = Math.min(1, Math.max(0, level));
  const lit = Math.round(share * segments);
  return (
    <div
      // The meter element cannot be drawn as segments in every browser.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(share * 100)}
      className={cx(styles["meter"], className)}
    >
      {Array.from({ length: segments }, (_, at) => (
        <i key={at} data-on={at < lit || undefined} />
      ))}
    </div>
  );
}

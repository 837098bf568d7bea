import type { SparklineProps } from "./charts";
import styles from "./charts.module.css";
import { lineThrough } from "./scale";

const [WIDTH, HEIGHT] = [200, 40];

/** The course of one figure, without axes; the figure and its words stand beside it. */
export default function Sparkline({ values, tone, label }: SparklineProps) {
  const line = lineThrough(values, WIDTH, HEIGHT - 2);
  const a11y = label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg
      {...a11y}
      className={styles["spark"]}
      data-tone={tone}
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      preserveAspectRatio="none"
    >
      <g transform="translate(0 1)">
        <path className={styles["area"]} d={`${line}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z`} />
        <path className={styles["line"]} d={line} />
      </g>
    </svg>
  );
}

import { Skeleton } from "@confa/ui";
import { lazy, Suspense } from "react";
import styles from "./charts.module.css";

export type ChartTone = "people" | "people-soft" | "agents" | "refused";

export interface BarChartProps {
  /** What is counted, for the accessible name. */
  label: string;
  /** From the bottom up. */
  series: readonly { id: string; label: string; tone: ChartTone }[];
  /** From left to right; a value for each series. */
  groups: readonly { id: string; label: string; values: readonly number[] }[];
}

export interface SparklineProps {
  /** The oldest first. */
  values: readonly number[];
  tone: ChartTone;
  /** Says the same in words; without one it is decoration beside words. */
  label?: string;
}

// Pages are there before their charts.
const LazyBarChart = lazy(() => import("./bar-chart"));
const LazySparkline = lazy(() => import("./sparkline"));

export function BarChart(props: BarChartProps) {
  return (
    <Suspense fallback={<Skeleton className={styles["bars"]} />}>
      <LazyBarChart {...props} />
    </Suspense>
  );
}

export function Sparkline(props: SparklineProps) {
  return (
    <Suspense fallback={null}>
      <LazySparkline {...props} />
    </Suspense>
  );
}

/** What the colours of a chart mean. */
export function Legend({ series }: Pick<BarChartProps, "series">) {
  return (
    <span className={styles["legend"]}>
      {series.map(({ id, label, tone }) => (
        <span key={id}>
          <i data-tone={tone} />
          {label}
        </span>
      ))}
    </span>
  );
}

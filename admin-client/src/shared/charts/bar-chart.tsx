import { formatNumber } from "@confa/language";
import { VisuallyHidden } from "@confa/ui";
import type { BarChartProps } from "./charts";
import styles from "./charts.module.css";
import { ticksFor } from "./scale";

const [WIDTH, HEIGHT, LEFT, BOTTOM, TOP] = [756, 258, 36, 26, 12];
const PLOT = HEIGHT - BOTTOM - TOP;
/** So many labels under the bars at most; more would run into each other. */
const MAX_LABELS = 6;

/** Stacked bars, and the same as a table for those who do not see them. */
export default function BarChart({ label, series, groups }: BarChartProps) {
  return (
    <figure className={styles["figure"]}>
      {/* A region that scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles["scroll"]} role="group" aria-label={label} tabIndex={0}>
        <svg className={styles["bars"]} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden>
          <Bars series={series} groups={groups} />
        </svg>
      </div>
      <VisuallyHidden>
        <DataTable label={label} series={series} groups={groups} />
      </VisuallyHidden>
    </figure>
  );
}

/** `4 Mar: 22 with an agent, 19 without`. */
function inWords(
  { label, values }: BarChartProps["groups"][number],
  series: BarChartProps["series"],
): string {
  return `${label}: ${values.map((value, index) => `${value} ${series[index]?.label ?? ""}`).join(", ")}`;
}

function Bars({ series, groups }: Omit<BarChartProps, "label">) {
  const totals = groups.map(({ values }) => values.reduce((sum, value) => sum + value, 0));
  const ticks = ticksFor(Math.max(...totals, 0));
  const scale = PLOT / (ticks.at(-1) ?? 1);
  const slot = (WIDTH - LEFT) / groups.length;
  const every = Math.ceil(groups.length / MAX_LABELS);
  return (
    <>
      {ticks.map((tick) => (
        <g key={tick} transform={`translate(0 ${TOP + PLOT - tick * scale})`}>
          <line className={styles["grid"]} x1={LEFT} x2={WIDTH} />
          <text className={styles["tick"]} x={LEFT - 8} y={4} textAnchor="end">
            {formatNumber(tick)}
          </text>
        </g>
      ))}
      {groups.map((group, at) => (
        <g key={group.id} transform={`translate(${LEFT + at * slot} 0)`}>
          <title>{inWords(group, series)}</title>
          <Stack values={group.values} tones={series.map(({ tone }) => tone)} width={slot} scale={scale} />
          {at % every === 0 ? (
            <text className={styles["tick"]} x={slot / 2} y={HEIGHT - 6} textAnchor="middle">
              {group.label}
            </text>
          ) : null}
        </g>
      ))}
    </>
  );
}

interface StackProps {
  values: readonly number[];
  tones: readonly string[];
  width: number;
  scale: number;
}

function Stack({ values, tones, width, scale }: StackProps) {
  const gap = Math.min(4, width / 5);
  return values.map((value, index) => {
    const below = values.slice(0, index).reduce((sum, other) => sum + other, 0);
    const height = Math.max(0, value * scale - (below > 0 ? 2 : 0));
    const y = TOP + PLOT - (below + value) * scale;
    return (
      <rect
        key={tones[index]}
        data-tone={tones[index]}
        className={styles["bar"]}
        x={gap}
        y={y}
        width={width - 2 * gap}
        height={height}
        rx={2.5}
      />
    );
  });
}

function DataTable({ label, series, groups }: BarChartProps) {
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{label}</th>
          {series.map(({ id, label: name }) => (
            <th key={id} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <th scope="row">{group.label}</th>
            {group.values.map((value, index) => (
              <td key={series[index]?.id}>{formatNumber(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

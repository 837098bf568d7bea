/** Round values from 0 up that cover `largest`, about four of them: `[0, 20, 40, 60]`. */
export function ticksFor(largest: number): number[] {
  const rough = Math.max(largest, 1) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(
    1,
    [1, 2, 5, 10].map((factor) => factor * power).find((found) => found >= rough) ?? rough,
  );
  const count = Math.ceil(Math.max(largest, 1) / step);
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** The outline of a line through the values, spread over `width`, the largest at the top of `height`. */
export function lineThrough(values: readonly number[], width: number, height: number): string {
  const largest = Math.max(...values, 1);
  const x = (at: number) => (values.length === 1 ? width : (at * width) / (values.length - 1));
  return values
    .map(
      (value, at) =>
        `${at === 0 ? "M" : "L"}${x(at).toFixed(1)} ${(height - (value / largest) * height).toFixed(1)}`,
    )
    .join("");
}

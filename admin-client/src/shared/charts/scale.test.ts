import { describe, expect, it } from "vitest";
import { lineThrough, ticksFor } from "./scale";

describe("ticksFor", () => {
  it.each([
    [0, [0, 1]],
    [3, [0, 1, 2, 3]],
    [62, [0, 50, 100]],
    [58, [0, 20, 40, 60]],
    [1482, [0, 500, 1000, 1500]],
  ])("covers %s with round values", (largest, ticks) => {
    expect(ticksFor(largest)).toEqual(ticks);
  });
});

describe("lineThrough", () => {
  it("goes from edge to edge, the largest at the top", () => {
    expect(lineThrough([0, 10, 5], 100, 40)).toBe("M0.0 40.0L50.0 0.0L100.0 20.0");
  });

  it("lies on the ground when there is nothing", () => {
    expect(lineThrough([0, 0], 100, 40)).toBe("M0.0 40.0L100.0 40.0");
  });
});

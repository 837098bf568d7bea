import { describe, expect, it } from "vitest";
import { hasCorner, placesFor } from "./corner-place";
import { placeTiles } from "./grid-layout";

const UPRIGHT = { width: 744, height: 880 };
const WIDE = { width: 1400, height: 760 };
const GAP = 12;

describe("two people on an upright stage", () => {
  it("are one that fills it and one of 200 px in its corner", () => {
    const [other, own] = placesFor(2, 2, UPRIGHT, GAP);
    expect(other).toEqual({ ...UPRIGHT, inlineStart: 0, top: 0 });
    expect(own!.width).toBe(200);
    expect(own!.inlineStart + own!.width + GAP).toBe(UPRIGHT.width);
    expect(own!.top + own!.height + GAP).toBe(UPRIGHT.height);
  });

  it("leave the larger part of a phone to the other one", () => {
    const [, own] = placesFor(2, 2, { width: 366, height: 680 }, GAP);
    expect(own!.width).toBeLessThan(366 / 2.5);
  });
});

describe("everybody else", () => {
  it.each([
    [2, WIDE],
    [3, UPRIGHT],
    [1, UPRIGHT],
  ])("%i people on %o sit in the grid", (count, box) => {
    expect(hasCorner(count, box)).toBe(false);
    expect(placesFor(count, count, box, GAP)).toEqual(placeTiles(count, box, GAP));
  });
});

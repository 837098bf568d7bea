import { describe, expect, it } from "vitest";
import { stepsOf } from "./use-glide";

const SMALL = { width: 100, height: 50, inlineStart: 0, top: 0 };
const LARGE = { width: 200, height: 100, inlineStart: 300, top: 100 };

describe("a tile on the way to a new place", () => {
  it("starts where it was, as large as it was", () => {
    expect(stepsOf(SMALL, LARGE, false)).toBe("translate(-350px, -125px) scale(0.5)");
  });

  it("starts on the other side where the page runs from right to left", () => {
    expect(stepsOf(SMALL, LARGE, true)).toBe("translate(350px, -125px) scale(0.5)");
  });

  it("does not move when its place is the same", () => {
    expect(stepsOf(LARGE, { ...LARGE }, false)).toBeNull();
  });
});

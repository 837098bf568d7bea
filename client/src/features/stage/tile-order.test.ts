import { describe, expect, it } from "vitest";
import { bringSpeakers, keepOrder } from "./tile-order";

const FIRST_PAGE = { start: 0, end: 3 };
const ORDER = ["a", "b", "c", "d", "e"];

describe("the order of tiles", () => {
  it("stays when somebody joins or leaves", () => {
    expect(keepOrder(["b", "a", "c"], ["a", "b", "d"])).toEqual(["b", "a", "d"]);
    expect(keepOrder([], ["a", "b"])).toEqual(["a", "b"]);
  });

  it("gives a speaker of another page the place of who has been silent longest", () => {
    const lastSpoke = new Map([
      ["a", 50],
      ["b", 10],
      ["c", 90],
    ]);
    expect(bringSpeakers(ORDER, FIRST_PAGE, ["e"], lastSpoke)).toEqual(["a", "e", "c", "d", "b"]);
  });

  it("moves nobody for a speaker who is shown already", () => {
    expect(bringSpeakers(ORDER, FIRST_PAGE, ["c"], new Map())).toEqual(ORDER);
  });

  it("never takes the place of another speaker", () => {
    expect(bringSpeakers(ORDER, FIRST_PAGE, ["a", "b", "c", "d"], new Map())).toEqual(ORDER);
  });

  it("knows nothing of speakers who are not in the order, like agents", () => {
    expect(bringSpeakers(ORDER, FIRST_PAGE, ["agent-1"], new Map())).toEqual(ORDER);
  });
});

import { describe, expect, it } from "vitest";
import { plural } from "./plural";

const PEOPLE = { one: "# человек", few: "# человека", many: "# человек" };

describe("A plural", () => {
  it.each([
    [0, "0 people"],
    [1, "1 person"],
    [2, "2 people"],
    [1200, "1,200 people"],
  ])("of %i in English is %s", (count, text) => {
    expect(plural("en", count, { one: "# person", other: "# people" })).toBe(text);
  });

  it.each([
    [1, "1 человек"],
    [3, "3 человека"],
    [5, "5 человек"],
    [12, "12 человек"],
    [21, "21 человек"],
    [102, "102 человека"],
  ])("of %i in Russian is %s", (count, text) => {
    expect(plural("ru", count, PEOPLE)).toBe(text);
  });
});

import { describe, expect, it } from "vitest";
import { newPassword, optional, username } from "./rules";

describe("A username", () => {
  it.each(["bob", "Dana.Levi", "kim_co-2", "x".repeat(64)])("may be %s", (name) => {
    expect(username(name)).toBeUndefined();
  });

  it.each([
    ["ab", "Use at least 3 characters."],
    ["x".repeat(65), "Use at most 64 characters."],
    ["dana levi", "Use only the letters A to Z, digits, dots, dashes and underscores."],
    ["дана", "Use only the letters A to Z, digits, dots, dashes and underscores."],
  ])("may not be %s, and the cure is told", (name, cure) => {
    expect(username(name)).toBe(cure);
  });
});

describe("A password", () => {
  it("has 12 to 256 characters, of any script", () => {
    expect(newPassword("коротко")).toBe("Use at least 12 characters.");
    expect(newPassword("🙂".repeat(12))).toBeUndefined();
    expect(newPassword("x".repeat(257))).toBe("Use at most 256 characters.");
  });

  it("may be left empty where one is generated", () => {
    expect(optional(newPassword)("")).toBeUndefined();
    expect(optional(newPassword)("short")).toBe("Use at least 12 characters.");
  });
});

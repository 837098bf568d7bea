import { describe, expect, it } from "vitest";
import { boundsOfDay, shortAgo } from "./dates";

describe("shortAgo", () => {
  const now = new Date(2026, 10, 24, 10, 30).getTime();
  it.each([
    [new Date(2026, 10, 24, 10, 29, 40), "Now"],
    [new Date(2026, 10, 24, 10, 4), "26 min ago"],
    [new Date(2026, 10, 24, 8, 51), "Today, 08:51"],
    [new Date(2026, 10, 23, 23, 59), "Yesterday"],
    [new Date(2026, 10, 22, 9, 0), "22 Nov"],
    [new Date(2025, 2, 4, 9, 0), "4 Mar 2025"],
  ])("says %s as %s", (at, text) => {
    expect(shortAgo(at.toISOString(), now)).toBe(text);
  });
});

describe("boundsOfDay", () => {
  it("are its midnights here", () => {
    expect(boundsOfDay("2026-11-24")).toEqual({
      start: new Date(2026, 10, 24).toISOString(),
      end: new Date(2026, 10, 25).toISOString(),
    });
  });

  it.each(["", "soon", "2026-13-01", "2026-11-24T10:00", "24.11.2026"])("are not there for %j", (text) => {
    expect(boundsOfDay(text)).toBeUndefined();
  });
});

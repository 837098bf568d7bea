import { describe, expect, it } from "vitest";
import { agentsMayHear, isModerator } from "./attributes";
import { handOrder } from "./hand-order";

const one = (identity: string, hand?: string) => ({
  identity,
  attributes: hand === undefined ? {} : { "confa.hand": hand },
});

describe("raised hands", () => {
  it("are counted from the first that went up", () => {
    const order = handOrder([one("late", "300"), one("down"), one("early", "100"), one("lowered", "")]);
    expect([...order]).toEqual([
      ["early", 1],
      ["late", 2],
    ]);
  });
});

describe("what the server says of somebody", () => {
  it("is that agents may hear, unless it says no", () => {
    expect(agentsMayHear({})).toBe(true);
    expect(agentsMayHear({ "confa.agentsMayHear": "false" })).toBe(false);
  });

  it.each([
    ["owner", true],
    ["moderator", true],
    ["member", false],
    ["guest", false],
  ])("%s leads the room: %s", (role, isLeading) => {
    expect(isModerator({ "confa.role": role })).toBe(isLeading);
  });
});

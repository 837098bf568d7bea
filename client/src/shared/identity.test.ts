import { describe, expect, it } from "vitest";
import { accountSeed, personSeed } from "./identity";

describe("the colour of a person", () => {
  it("is the same in every tab and before joining", () => {
    const userId = "0193-ab-7c";
    expect(personSeed(`u-${userId}-aaaa1111`)).toBe(personSeed(`u-${userId}-bbbb2222`));
    expect(personSeed(`u-${userId}-aaaa1111`)).toBe(accountSeed(userId));
  });

  it.each(["g-12", "agent-7f-3k"])("is the whole identity for %s", (identity) => {
    expect(personSeed(identity)).toBe(identity);
  });
});

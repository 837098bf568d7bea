import { describe, expect, it } from "vitest";
import { type ImportPlan, MAX_LINES, planImport } from "./import-plan";

const plan = (text: string, taken: string[] = []) => planImport(text, new Set(taken)) as ImportPlan;

describe("The plan of an import", () => {
  it("takes the columns in any order and any case", () => {
    expect(plan("Role,USERNAME,displayName\nadmin,anna,Anna\n,ben,\n").good).toEqual([
      { line: 2, username: "anna", displayName: "Anna", role: "ADMIN", password: "" },
      { line: 3, username: "ben", displayName: "", role: "USER", password: "" },
    ]);
  });

  it("lists every bad line with everything that is wrong with it", () => {
    const text = "username,role,password\nx,BOSS,short\nMaria,USER,\nanna,,\nAnna,,\n";
    const { good, bad } = plan(text, ["maria"]);
    expect(good.map(({ username }) => username)).toEqual(["anna"]);
    expect(bad.map(({ line }) => line)).toEqual([2, 3, 5]);
    expect(bad[0]?.problems).toHaveLength(3);
    expect(bad[1]?.problems).toEqual(["This username is taken."]);
    expect(bad[2]?.problems).toEqual(["Line 4 has the same username."]);
  });

  it("finds the 20 bad ones of 1,000 lines", () => {
    const lines = Array.from({ length: 1_000 }, (_, at) =>
      at % 50 === 7 ? `bad name ${at},` : `user${at},User ${at}`,
    );
    const { good, bad } = plan(["username,displayName", ...lines].join("\n"));
    expect([good.length, bad.length]).toEqual([980, 20]);
  });

  it.each([
    ["name\nanna", "The first line must name a column “username”."],
    ["username\n", "This file has no line with a user."],
    [`username\n${"x\n".repeat(MAX_LINES + 1)}`, `A file may have at most ${MAX_LINES} lines.`],
  ])("says why a file cannot be read", (text, why) => {
    expect(planImport(text, new Set())).toBe(why);
  });
});

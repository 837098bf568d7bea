// @vitest-environment node
/// <reference types="node" />
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const folder = new URL("../", import.meta.url);
const names = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) =>
  name.endsWith(".module.css"),
);
const withoutComments = (css: string) => css.replaceAll(/\/\*[\s\S]*?\*\//g, "");
const read = (name: string) => withoutComments(readFileSync(new URL(name, folder), "utf8"));
const modules = names.map((name) => [name, read(name)] as const);
const tokens = new Set([...read("styles/tokens.css").matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
/** Set by react-aria, or by the component itself through a style attribute. */
const LOCAL = new Set([
  "--trigger-width",
  "--visual-viewport-height",
  "--hue",
  "--bar",
  "--stack-on",
  "--toast-bottom",
  "--segmented-ground",
  "--scrim-padding",
]);

it("finds the modules", () => expect(modules.length).toBeGreaterThan(25));

describe.each(modules)("%s", (_file, css) => {
  it("has no raw colour", () => {
    expect(css.match(/#[\da-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? []).toEqual([]);
  });

  it("knows every custom property it uses", () => {
    const used = [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = ""]) => name);
    expect(used.filter((name) => !tokens.has(name) && !LOCAL.has(name))).toEqual([]);
  });

  it("is written for both directions of text", () => {
    const physical = /(?:margin|padding|border)-(?:left|right)|text-align:\s*(?:left|right)|float:/g;
    expect(css.match(physical) ?? []).toEqual([]);
  });
});

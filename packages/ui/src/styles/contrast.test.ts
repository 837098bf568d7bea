// @vitest-environment node
/// <reference types="node" />
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { hexToRgb, oklchToRgb, overWhite, ratio, readRoles, type Theme } from "./contrast";

const TEXT = 4.5;
const SHAPE = 3;
const AVATAR = 7;

/** [what it needs, the role in front, the roles it stands on] */
const PAIRS: readonly (readonly [number, string, string])[] = [
  [TEXT, "text", "page panel inset pressed stage stage-inset tile"],
  [TEXT, "text", "accent-soft agent-soft success-soft warning-soft danger-soft"],
  [TEXT, "text-muted", "page panel inset pressed stage stage-inset tile"],
  [TEXT, "text-muted", "accent-soft agent-soft warning-soft danger-soft"],
  [TEXT, "accent-text", "page panel inset stage accent-soft"],
  [TEXT, "agent-text", "page panel inset stage agent-soft"],
  [TEXT, "success-text", "page panel inset success-soft"],
  [TEXT, "warning-text", "page panel inset stage warning-soft"],
  [TEXT, "danger-text", "page panel inset stage danger-soft"],
  [TEXT, "on-accent", "accent accent-hover accent-pressed"],
  [TEXT, "on-agent", "agent"],
  [TEXT, "on-danger", "danger danger-hover danger-pressed"],
  [TEXT, "on-warning", "warning"],
  [TEXT, "text-on-video", "over-video"],
  [TEXT, "danger-on-video", "over-video"],
  [TEXT, "on-toast", "toast"],
  [TEXT, "toast-action", "toast"],
  [SHAPE, "border-strong", "page panel inset stage"],
  [SHAPE, "focus", "page panel inset pressed stage accent-soft agent-soft danger-soft"],
  [SHAPE, "speaking", "page panel stage"],
  [SHAPE, "agent", "page panel stage agent-soft"],
  [SHAPE, "accent", "page panel inset stage"],
  [SHAPE, "success", "page panel inset"],
  [SHAPE, "chart-1", "panel"],
  [SHAPE, "chart-2", "panel"],
  [SHAPE, "chart-3", "panel"],
];

const THEMES: readonly Theme[] = ["light", "dark"];
const roles = readRoles(readFileSync(new URL("tokens.css", import.meta.url), "utf8"));

const cases = PAIRS.flatMap(([needs, front, backs]) =>
  backs.split(" ").flatMap((back) => THEMES.map((theme) => ({ needs, front, back, theme }))),
);

describe("contrast of the colour roles", () => {
  it.each(cases)("$front on $back is at least $needs ($theme)", ({ needs, front, back, theme }) => {
    const [above, below] = [front, back].map((role) => overWhite(roles.get(role)?.[theme] ?? "#none"));
    expect(ratio(above!, below!)).toBeGreaterThanOrEqual(needs);
  });
});

describe("contrast of avatars", () => {
  const avatarCss = readFileSync(new URL("../avatar/avatar.module.css", import.meta.url), "utf8");
  const tones = [...avatarCss.matchAll(/oklch\(([\d.]+) ([\d.]+) var\(--hue\)\)/g)].map(
    ([, l, c]) => [Number(l), Number(c)] as const,
  );

  it.each(["light", "dark"])("initials keep 7:1 for every hue (%s)", (theme) => {
    const at = theme === "light" ? 0 : 1;
    const [ground, letters] = [tones[at]!, tones[at + 2]!];
    for (let hue = 0; hue < 360; hue += 1)
      expect(
        ratio(oklchToRgb(...letters, hue), oklchToRgb(...ground, hue)),
        `hue ${hue}`,
      ).toBeGreaterThanOrEqual(AVATAR);
  });
});

describe("the calculation", () => {
  it("knows the extremes and a published middle", () => {
    expect(ratio(hexToRgb("#000000"), hexToRgb("#ffffff"))).toBeCloseTo(21, 5);
    expect(ratio(hexToRgb("#767676"), hexToRgb("#ffffff"))).toBeCloseTo(4.54, 2);
  });

  it("judges a translucent ground over white", () => {
    expect(overWhite("#00000080")[0]).toBeCloseTo(127, 0);
  });
});

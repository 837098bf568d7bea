/** Channels of sRGB, 0 to 255. */
export type Rgb = readonly [number, number, number];
export type Theme = "light" | "dark";

/** The colour roles of a tokens file by name. The first declaration counts: later ones serve prefers-contrast. */
export function readRoles(css: string): Map<string, Record<Theme, string>> {
  const roles = new Map<string, Record<Theme, string>>();
  const declaration = /--color-([\w-]+):\s*(?:light-dark\((#\w+),\s*(#\w+)\)|(#\w+));/g;
  for (const [, name = "", light, dark, both] of css.matchAll(declaration)) {
    if (!roles.has(name)) roles.set(name, { light: light ?? both ?? "", dark: dark ?? both ?? "" });
  }
  return roles;
}

/** `#rrggbb` or `#rrggbbaa`, without its alpha. */
export function hexToRgb(hex: string): Rgb {
  if (!/^#([\da-f]{6}|[\da-f]{8})$/i.test(hex)) throw new Error(`Not a colour: ${hex}`);
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as unknown as Rgb;
}

/** A translucent colour lies over video; white video is its worst case. */
export function overWhite(hex: string): Rgb {
  const alpha = hex.length > 7 ? Number.parseInt(hex.slice(7, 9), 16) / 255 : 1;
  return hexToRgb(hex).map((channel) => channel * alpha + 255 * (1 - alpha)) as unknown as Rgb;
}

/** WCAG 2 contrast ratio, 1 to 21. */
export function ratio(front: Rgb, back: Rgb): number {
  const [a, b] = [luminance(front), luminance(back)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Oklab's published matrices; lightness 0 to 1, hue in degrees. Channels outside of sRGB are cut. */
export function oklchToRgb(lightness: number, chroma: number, hue: number): Rgb {
  const a = chroma * Math.cos((hue * Math.PI) / 180);
  const b = chroma * Math.sin((hue * Math.PI) / 180);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    fromLinear(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    fromLinear(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    fromLinear(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map(toLinear) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function fromLinear(value: number): number {
  const cut = Math.min(1, Math.max(0, value));
  return 255 * (cut <= 0.0031308 ? cut * 12.92 : 1.055 * cut ** (1 / 2.4) - 0.055);
}

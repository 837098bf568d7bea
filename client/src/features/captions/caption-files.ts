import { formatClock } from "@confa/language";
import type { CaptionLine } from "./caption-log";

/** How long a line is shown at least, in ms: nobody reads a word in no time. */
const SHORTEST = 1000;

/** `10:18 Alice: Then let us ship that one.`, a line each. */
export function toPlainText(lines: readonly CaptionLine[]): string {
  return lines
    .map(({ from, name, text }) => `${formatClock(from)} ${oneLine(name)}: ${oneLine(text)}\n`)
    .join("");
}

/** Subtitles for a recording that began with the first line: WebVTT with a voice tag for each speaker. */
export function toWebVtt(lines: readonly CaptionLine[]): string {
  const start = lines[0]?.from ?? 0;
  const cues = lines.map(({ from, to, name, text }) => {
    const until = Math.max(to, from + SHORTEST);
    return `${stamp(from - start)} --> ${stamp(until - start)}\n<v ${escape(oneLine(name))}>${escape(oneLine(text))}</v>\n`;
  });
  return ["WEBVTT\n", ...cues].join("\n");
}

function stamp(ms: number): string {
  const seconds = ms / 1000;
  return `${pad(seconds / 3600)}:${pad((seconds / 60) % 60)}:${pad(seconds % 60)}.${pad(ms % 1000, 3)}`;
}

function pad(value: number, length = 2): string {
  return String(Math.floor(value)).padStart(length, "0");
}

/** A blank line would end a cue. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

/** A name or a text may hold what WebVTT reads as markup. */
function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

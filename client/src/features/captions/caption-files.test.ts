import { expect, it } from "vitest";
import { toPlainText, toWebVtt } from "./caption-files";
import type { CaptionLine } from "./caption-log";

const START = new Date(2026, 2, 4, 10, 18).getTime();

function line(name: string, text: string, from: number, to: number): CaptionLine {
  const id = `${name} ${from}`;
  return {
    id,
    identity: name,
    name,
    isAgent: false,
    isFinal: true,
    text,
    from: START + from,
    to: START + to,
  };
}

const LINES = [
  line("Alice", "What time\nis it?", 0, 1500),
  line("B <i>", "A & B --> C", 3_723_004, 3_723_004),
];

it("captions are a text with time and name", () => {
  expect(toPlainText(LINES)).toBe("10:18 Alice: What time is it?\n11:20 B <i>: A & B --> C\n");
});

it("captions are WebVTT from the first line on, whatever is in names and words", () => {
  expect(toWebVtt(LINES)).toBe(
    "WEBVTT\n\n" +
      "00:00:00.000 --> 00:00:01.500\n<v Alice>What time is it?</v>\n\n" +
      "01:02:03.004 --> 01:02:04.004\n<v B &lt;i&gt;>A &amp; B --&gt; C</v>\n",
  );
});

import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { VoiceBars } from "./voice-bars";

const heights = (root: Element) =>
  [...root.querySelectorAll("i")].map((bar) => Number.parseFloat(bar.style.getPropertyValue("--bar")));

it("follows the level between rest and full height", () => {
  const { container, rerender } = render(<VoiceBars level={0} />);
  expect(heights(container)).toEqual([4, 4, 4, 4, 4]);
  rerender(<VoiceBars level={5} />);
  expect(Math.max(...heights(container))).toBe(23);
});

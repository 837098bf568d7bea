import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { LevelMeter } from "./level-meter";

it.each([
  [0, 0, 0],
  [0.43, 43, 4],
  [1, 100, 10],
  [7, 100, 10],
  [-1, 0, 0],
])("shows the level %s as %s of 100 and lights %s of 10", (level, value, lit) => {
  render(<LevelMeter label="Microphone level" level={level} segments={10} />);
  const meter = screen.getByRole("meter", { name: "Microphone level" });
  expect(meter).toHaveAttribute("aria-valuenow", String(value));
  expect(meter.querySelectorAll("[data-on]")).toHaveLength(lit);
});

it("is accessible", async () => {
  render(<LevelMeter label="Microphone level" level={0.5} />);
  await expect(expectNoAxeViolations()).resolves.toBeUndefined();
});

import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { QualityBars } from "./quality-bars";

it("says the quality in words", async () => {
  render(<QualityBars quality={1} label="Poor connection" />);
  expect(screen.getByRole("img", { name: "Poor connection" })).toHaveAttribute("data-quality", "1");
  await expectNoAxeViolations();
});

it("is silent beside a word", () => {
  render(
    <p>
      <QualityBars quality={3} label="" /> Excellent
    </p>,
  );
  expect(screen.queryByRole("img")).toBeNull();
});

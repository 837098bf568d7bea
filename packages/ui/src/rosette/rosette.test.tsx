import { render } from "@testing-library/react";
import { expect, it } from "vitest";
import { AgentIcon } from "../icons/agent-icon";
import { Rosette } from "./rosette";

it.each([
  ["friendly", "smile"],
  ["expert", "lightbulb"],
  ["funny", "laugh"],
  ["scribe", "notebook-pen"],
  ["translator", "bot"],
  [undefined, "bot"],
  ["constructor", "bot"],
])("shows for the role %s the glyph %s", (role, glyph) => {
  const { container } = render(<Rosette role={role} />);
  expect(container.querySelector(`.lucide-${glyph}`)).not.toBeNull();
});

it("shows a muted agent by its glyph too, not by colour alone", () => {
  const { container } = render(<Rosette state="muted" />);
  expect(container.querySelector(".lucide-mic-off")).not.toBeNull();
  expect(container.querySelector("svg")).toHaveAttribute("data-state", "muted");
});

it("is decoration", () => {
  const { container } = render(
    <>
      <Rosette />
      <AgentIcon />
    </>,
  );
  for (const svg of container.querySelectorAll(":scope > svg"))
    expect(svg).toHaveAttribute("aria-hidden", "true");
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Checkbox } from "./checkbox";

it("is named by its label alone and tells the new state", async () => {
  const onChange = vi.fn<(isSelected: boolean) => void>();
  render(
    <Checkbox isSelected={false} onChange={onChange} description="On this device only.">
      Remember
    </Checkbox>,
  );
  const control = screen.getByRole("checkbox", { name: "Remember" });
  expect(control).toHaveAccessibleDescription("On this device only.");
  await userEvent.click(control);
  expect(onChange).toHaveBeenCalledWith(true);
  await expectNoAxeViolations();
});

it("shows that some are chosen, under a hidden label", async () => {
  render(
    <Checkbox isSelected={false} isIndeterminate isLabelHidden onChange={() => {}}>
      Select all on this page
    </Checkbox>,
  );
  expect(screen.getByRole("checkbox", { name: "Select all on this page" })).toBePartiallyChecked();
  await expectNoAxeViolations();
});

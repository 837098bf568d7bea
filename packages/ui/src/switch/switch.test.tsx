import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Switch } from "./switch";

it("is named by its label alone, described by the rest, and acts at once", async () => {
  const onChange = vi.fn<(isSelected: boolean) => void>();
  render(
    <Switch isSelected={false} onChange={onChange} description="Others see that you chose this.">
      Agents may not hear me
    </Switch>,
  );
  const control = screen.getByRole("switch", { name: "Agents may not hear me" });
  expect(control).toHaveAccessibleDescription("Others see that you chose this.");
  await userEvent.click(screen.getByText("Agents may not hear me"));
  await userEvent.keyboard(" ");
  expect(onChange.mock.calls).toEqual([[true], [true]]);
  await expectNoAxeViolations();
});

it("stays as it is when disabled", async () => {
  const onChange = vi.fn<(isSelected: boolean) => void>();
  render(
    <Switch isSelected isDisabled onChange={onChange}>
      Lobby
    </Switch>,
  );
  await userEvent.click(screen.getByRole("switch"));
  expect(onChange).not.toHaveBeenCalled();
});

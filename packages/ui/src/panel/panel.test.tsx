import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Panel } from "./panel";

it("is a landmark named by its title, and closes", async () => {
  const onClose = vi.fn<() => void>();
  render(
    <Panel title="Agents" onClose={onClose} footer="Agents may not hear me">
      Nobody here
    </Panel>,
  );
  const panel = screen.getByRole("region", { name: "Agents" });
  expect(panel).toHaveTextContent("Nobody here");
  expect(panel).toHaveTextContent("Agents may not hear me");
  await userEvent.click(screen.getByRole("button", { name: "Close" }));
  expect(onClose).toHaveBeenCalledOnce();
  await expectNoAxeViolations();
});

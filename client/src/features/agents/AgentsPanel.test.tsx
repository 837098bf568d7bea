import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { AgentsPanel } from "./AgentsPanel";

const TURNED_OFF = "Agents are turned off in this room. An administrator can allow them.";
const close = () => undefined;
const unheard = { isOn: false, onChange: vi.fn<(isOn: boolean) => void>() };

function switchWith(change: Partial<{ isPending: boolean; error: string | null }> = {}) {
  return { isPending: false, error: null, set: vi.fn<(isEnabled: boolean) => void>(), ...change };
}

describe("the agents panel", () => {
  it("says that agents are turned off, and shows no switch to people who may not use it", async () => {
    const { container } = render(
      <AgentsPanel isAllowed={false} agents={[]} change={null} unheard={unheard} onClose={close} />,
    );
    expect(screen.getByText(TURNED_OFF)).toBeVisible();
    expect(screen.queryByRole("switch", { name: "Allow agents in this room" })).toBeNull();
    await expectNoAxeViolations(container);
  });

  it("lets an administrator allow them", async () => {
    const change = switchWith();
    const { container } = render(
      <AgentsPanel isAllowed={false} agents={[]} change={change} unheard={unheard} onClose={close} />,
    );
    expect(screen.getByText("Agents are turned off in this room. You can allow them.")).toBeVisible();
    await userEvent.click(screen.getByRole("switch", { name: "Allow agents in this room" }));
    expect(change.set).toHaveBeenCalledWith(true);
    await expectNoAxeViolations(container);
  });

  it("says why a change failed", () => {
    const change = switchWith({ error: "You may not do this." });
    render(<AgentsPanel isAllowed agents={[]} change={change} unheard={unheard} onClose={close} />);
    expect(screen.getByRole("alert")).toHaveTextContent("You may not do this.");
    expect(screen.getByRole("switch", { name: "Allow agents in this room" })).toBeChecked();
  });

  it("lets everybody decide that agents may not hear", async () => {
    render(<AgentsPanel isAllowed agents={[]} change={null} unheard={unheard} onClose={close} />);
    await userEvent.click(screen.getByRole("switch", { name: "Agents may not hear me" }));
    expect(unheard.onChange).toHaveBeenCalledWith(true);
  });

  it("lists the agents that are here", async () => {
    const agents = [{ identity: "agent-1", name: "Expert", role: "expert" }];
    const { container } = render(
      <AgentsPanel isAllowed agents={agents} change={null} unheard={unheard} onClose={close} />,
    );
    expect(screen.getByText("Expert")).toBeVisible();
    await expectNoAxeViolations(container);
  });
});

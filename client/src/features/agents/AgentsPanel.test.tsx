import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { AgentsPanel, type AgentsPanelProps } from "./AgentsPanel";
import type { AgentHere } from "./agents-here";
import type { AgentActs } from "./use-agent-acts";

const ME = "u-1-a";
const TURNED_OFF = "Agents are turned off in this room. An administrator can allow them.";

const role = {
  id: "friendly",
  displayName: "Friendly",
  description: "Warm.",
  language: "en",
  isSpeaking: true,
};
const scribe = {
  id: "scribe",
  displayName: "Scribe",
  description: "Writes.",
  language: "en",
  isSpeaking: false,
};
const friendly: AgentHere = {
  identity: "agent-1",
  name: "Friendly",
  role: "friendly",
  mood: "listening",
  isMuted: false,
  focus: null,
  hears: ["Alice", "Boris"],
  providers: { stt: "local", llm: "local", tts: "local" },
  isDemo: true,
};

const actsWith = (problem: AgentActs["problem"] = null) => ({
  mute: vi.fn<AgentActs["mute"]>(),
  focus: vi.fn<AgentActs["focus"]>(),
  stop: vi.fn<AgentActs["stop"]>(),
  remove: vi.fn<AgentActs["remove"]>(),
  cancel: vi.fn<AgentActs["cancel"]>(),
  problem,
});

function propsWith(change: Partial<AgentsPanelProps>): AgentsPanelProps {
  return {
    isAllowed: true,
    isEncrypted: false,
    here: [],
    away: [],
    roles: { list: [role, scribe], error: null, retry: vi.fn() },
    numPeople: 3,
    me: ME,
    invitation: { pending: null, failed: null, start: vi.fn(), dismiss: vi.fn() },
    acts: actsWith(),
    change: null,
    unheard: { isOn: false, onChange: vi.fn() },
    onClose: () => undefined,
    ...change,
  };
}

function open(change: Partial<AgentsPanelProps> = {}) {
  const props = propsWith(change);
  return { ...render(<AgentsPanel {...props} />), props };
}

const forbid = () => userEvent.click(screen.getByRole("switch", { name: "Allow agents in this room" }));
const press = (name: string) => userEvent.click(screen.getByRole("button", { name }));

function switchWith(more: Partial<{ isPending: boolean; error: string | null }> = {}) {
  return { isPending: false, error: null, set: vi.fn<(isEnabled: boolean) => void>(), ...more };
}

describe("whether agents are allowed", () => {
  it("is said, and people who may not change it get no switch", async () => {
    const { container } = open({ isAllowed: false });
    expect(screen.getByRole("region", { name: "Agents" })).toBeVisible();
    expect(screen.getByText(TURNED_OFF)).toBeVisible();
    expect(screen.queryByRole("switch", { name: "Allow agents in this room" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Invite agent" })).toBeNull();
    await expectNoAxeViolations(container);
  });

  it("is an administrator's choice", async () => {
    const change = switchWith();
    open({ isAllowed: false, change });
    await userEvent.click(screen.getByRole("switch", { name: "Allow agents in this room" }));
    expect(change.set).toHaveBeenCalledWith(true);
  });

  it("ends after a question that names who leaves", async () => {
    const change = switchWith();
    open({ change, here: [friendly, { ...friendly, identity: "agent-2", name: "Scribe" }] });
    await forbid();
    const dialog = within(screen.getByRole("alertdialog", { name: "Forbid agents in this room?" }));
    expect(dialog.getByText("Friendly and Scribe leave this meeting at once.")).toBeVisible();
    await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(change.set).not.toHaveBeenCalled();
    await forbid();
    await press("Forbid agents");
    expect(change.set).toHaveBeenCalledWith(false);
  });

  it("says why a change failed", () => {
    open({ change: switchWith({ error: "You may not do this." }) });
    expect(screen.getByRole("alert")).toHaveTextContent("You may not do this.");
  });

  it("does not matter in an encrypted meeting", () => {
    open({ isEncrypted: true });
    expect(screen.getByText(/encrypted end to end, so agents cannot join/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Invite agent" })).toBeNull();
  });
});

describe("an invitation", () => {
  it("is a choice of roles by their names", async () => {
    const { container, props } = open();
    await expectNoAxeViolations(container);
    await press("Invite agent");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Scribe" }));
    expect(props.invitation.start).toHaveBeenCalledWith(expect.objectContaining({ id: "scribe" }));
  });

  it("shows who comes, and can be taken back", async () => {
    const away = [
      { session: "s-1", name: "Expert", role: "expert", state: "joining" as const, reason: null },
      { session: "s-2", name: "Funny", role: "funny", state: "returning" as const, reason: null },
    ];
    const { container, props } = open({ away });
    expect(screen.getByText("Joining…")).toBeVisible();
    expect(screen.getByText("Coming back…")).toBeVisible();
    await press("Cancel Expert");
    expect(props.acts?.cancel).toHaveBeenCalledWith("s-1");
    await expectNoAxeViolations(container);
  });

  it("shows once who comes while the answer is awaited", () => {
    const away = [
      { session: "s-1", name: "Friendly", role: "friendly", state: "joining" as const, reason: null },
    ];
    const invitation = { ...propsWith({}).invitation, pending: role };
    const { rerender, props } = open({ invitation });
    expect(screen.getAllByText("Friendly")).toHaveLength(1);
    rerender(<AgentsPanel {...props} away={away} />);
    expect(screen.getAllByText("Friendly")).toHaveLength(1);
    expect(screen.getByRole("button", { name: "Invite agent" })).toHaveAttribute("aria-busy", "true");
  });

  it("that failed says why, with both ways out", async () => {
    const failed = { role, reason: "No agent can come right now. Try again in a moment." };
    const { container, props } = open({ invitation: { ...propsWith({}).invitation, failed } });
    expect(screen.getByText(failed.reason)).toBeVisible();
    await press("Try again");
    expect(props.invitation.start).toHaveBeenCalledWith(role);
    await press("Dismiss");
    expect(props.invitation.dismiss).toHaveBeenCalledOnce();
    await expectNoAxeViolations(container);
  });

  it("of somebody else that failed can be put out of sight", async () => {
    const failed = { name: "Expert", role: "expert", state: "failed" as const, reason: "no_agent_worker" };
    open({ away: [{ session: "s-1", ...failed }] });
    expect(screen.getByText(/No agent is free right now/)).toBeVisible();
    await press("Dismiss");
    expect(screen.queryByText("Expert")).toBeNull();
  });

  it("needs the roles, and says when they did not come", async () => {
    const roles = { list: null, error: "The server does not answer.", retry: vi.fn<() => void>() };
    open({ roles });
    await press("Try again");
    expect(roles.retry).toHaveBeenCalledOnce();
  });
});

describe("an agent that is here", () => {
  it("says what it does, whom it hears, its language, and where all of it goes", async () => {
    const { container } = open({ here: [friendly] });
    const card = within(screen.getByRole("list", { name: "Agents in this room" }));
    expect(card.getByText("Listening")).toBeVisible();
    await userEvent.click(card.getByText("2 of 3 people"));
    expect(card.getByText("Alice and Boris")).toBeVisible();
    expect(card.getByText("English")).toBeVisible();
    expect(card.getAllByText("This server only")).toHaveLength(2);
    expect(card.getByText("demo model")).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it("names the providers outside of this server", () => {
    const providers = { stt: "deepgram", llm: "openai", tts: "homemade" };
    open({ here: [{ ...friendly, isDemo: false, providers }] });
    expect(screen.getByText("Deepgram")).toBeVisible();
    expect(screen.getByText("OpenAI, homemade")).toBeVisible();
    expect(screen.queryByText("demo model")).toBeNull();
  });

  it("obeys everybody in the room", async () => {
    const { props } = open({ here: [friendly] });
    for (const name of ["Mute Friendly", "Focus Friendly on me", "Stop Friendly", "Remove Friendly"]) {
      await press(name);
    }
    expect(props.acts?.mute).toHaveBeenCalledWith("agent-1", true);
    expect(props.acts?.focus).toHaveBeenCalledWith("agent-1", ME);
    expect(props.acts?.stop).toHaveBeenCalledWith("agent-1");
    expect(props.acts?.remove).toHaveBeenCalledWith("agent-1");
  });

  it("that is muted and focused can be let go", async () => {
    const held = {
      ...friendly,
      mood: "muted" as const,
      isMuted: true,
      focus: { identity: ME, name: "Alice" },
    };
    const { props } = open({ here: [held] });
    expect(screen.getByText("Muted, still hears")).toBeVisible();
    expect(screen.getByText("Focused on you")).toBeVisible();
    await press("Unmute Friendly");
    await press("End focus of Friendly");
    expect(props.acts?.mute).toHaveBeenCalledWith("agent-1", false);
    expect(props.acts?.focus).toHaveBeenCalledWith("agent-1", null);
  });

  it("is only looked at by guests", () => {
    open({ here: [friendly], acts: null });
    expect(screen.getByText("Friendly")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Mute Friendly" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Invite agent" })).toBeNull();
  });

  it("says why an act failed, with both ways out", async () => {
    const problem = {
      reason: "It did not confirm.",
      retry: vi.fn<() => void>(),
      dismiss: vi.fn<() => void>(),
    };
    open({ here: [friendly], acts: actsWith(problem) });
    expect(screen.getByRole("alert")).toHaveTextContent("It did not confirm.");
    await press("Try again");
    await press("Dismiss");
    expect(problem.retry).toHaveBeenCalledOnce();
    expect(problem.dismiss).toHaveBeenCalledOnce();
  });
});

it("lets everybody decide that agents may not hear", async () => {
  const { props } = open();
  await userEvent.click(screen.getByRole("switch", { name: "Agents may not hear me" }));
  expect(props.unheard.onChange).toHaveBeenCalledWith(true);
});

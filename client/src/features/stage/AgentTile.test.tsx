import { RoomContext } from "@livekit/components-react";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import { ParticipantKind, RemoteParticipant, Room } from "livekit-client";
import { beforeEach, describe, expect, it } from "vitest";
import { AgentTile } from "./AgentTile";

const NO_SIGNAL = {} as ConstructorParameters<typeof RemoteParticipant>[0];
let room: Room;

beforeEach(() => {
  room = new Room();
  const alice = new RemoteParticipant(NO_SIGNAL, "PA_1", "u-1-a", "Alice");
  room.remoteParticipants.set(alice.identity, alice);
});

function show(said: object, state = "listening") {
  const metadata = JSON.stringify({ role: "expert", displayName: "Expert", hears: ["u-1-a"], ...said });
  const attributes = { "lk.agent.state": state };
  const expert = new RemoteParticipant(
    NO_SIGNAL,
    "PA_2",
    "agent-1",
    "Expert",
    metadata,
    attributes,
    undefined,
    ParticipantKind.AGENT,
  );
  room.remoteParticipants.set(expert.identity, expert);
  return render(
    <RoomContext.Provider value={room}>
      <AgentTile participant={expert} />
    </RoomContext.Provider>,
  );
}

const tile = () => screen.getByRole("article");

describe("an agent's tile", () => {
  it.each([
    [{}, "listening", "Expert, agent, listening", "listening"],
    [{}, "thinking", "Expert, agent, thinking", "thinking"],
    [{}, "speaking", "Expert, agent, speaking", "speaking"],
    [{}, "initializing", "Expert, agent, joining…", "joining"],
    [{ isMuted: true, state: "muted" }, "listening", "Expert, agent, muted, still hears", "muted"],
    [{ state: "leaving" }, "listening", "Expert, agent, leaving…", "leaving"],
  ])("says what it does: %j, %s", async (said, state, name, mood) => {
    const { container } = show(said, state);
    expect(tile()).toHaveAccessibleName(name);
    expect(tile()).toHaveAttribute("data-mood", mood);
    await expectNoAxeViolations(container);
  });

  it("names the person whom it is focused on", () => {
    show({ focus: "u-1-a" });
    expect(screen.getByText("Focused on Alice")).toBeVisible();
    expect(tile()).toHaveAccessibleName("Expert, agent, focused on Alice");
  });

  it("names the person whom it hears now, and nobody whom it does not hear", () => {
    const alice = room.remoteParticipants.get("u-1-a");
    alice?.setIsSpeaking(true);
    const { unmount } = show({});
    expect(screen.getByText("Listening to Alice")).toBeVisible();
    unmount();
    show({ hears: [] });
    expect(screen.getByText("Listening")).toBeVisible();
  });
});

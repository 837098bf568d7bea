import { ParticipantKind, type Participant } from "livekit-client";
import { describe, expect, it } from "vitest";
import { agentsAway, agentsHere } from "./agents-here";
import type { AgentRow } from "./list-agents";

const person = (identity: string, name: string) =>
  ({ identity, name, kind: ParticipantKind.STANDARD, attributes: {} }) as Participant;

function agent(identity: string, said: object, attributes: Record<string, string> = {}, joined = 1) {
  const metadata = JSON.stringify({ displayName: identity, ...said });
  const kind = ParticipantKind.AGENT;
  return { identity, name: identity, kind, metadata, attributes, joinedAt: new Date(joined) } as Participant;
}

function row(session: string, state: string, reason: string | null = null): AgentRow {
  const nothing = { sid: null, identity: null, focus: null, providers: null, joinedAt: null };
  const who = { name: "Expert", role: "expert", invitedBy: "u-1-a", invitedByName: "Alice" };
  return { agentSessionId: session, ...who, ...nothing, muted: false, hears: [], state, reason };
}

describe("the agents in the room", () => {
  it("are those that LiveKit shows, in the order of joining, with names instead of identities", () => {
    const said = { role: "expert", hears: ["u-1-a", "gone"], focus: "u-1-a" };
    const room = [
      agent("agent-2", {}, {}, 2),
      person("u-1-a", "Alice"),
      agent("agent-1", said, { "lk.agent.state": "thinking" }),
    ];
    const [first, second] = agentsHere(room);
    expect(first).toMatchObject({ identity: "agent-1", mood: "thinking", hears: ["Alice"] });
    expect(first?.focus).toEqual({ identity: "u-1-a", name: "Alice" });
    expect(second?.identity).toBe("agent-2");
  });

  it("are focused on nobody who has left", () => {
    expect(agentsHere([agent("agent-1", { focus: "u-9-z" })])[0]?.focus).toBeNull();
  });
});

describe("the agents that are not in the room", () => {
  it("are those on their way and those that failed", () => {
    const rows = [
      row("a", "joining"),
      row("b", "returning"),
      row("c", "failed", "keeps_failing"),
      row("d", "listening"),
    ];
    expect(agentsAway(rows, []).map(({ session }) => session)).toEqual(["a", "b", "c"]);
  });

  it("are no more those that the room shows already", () => {
    const here = agent("agent-1", {}, { "confa.agentSessionId": "a" });
    expect(agentsAway([row("a", "joining")], [here])).toEqual([]);
  });
});

import { ParticipantKind, type Participant } from "livekit-client";
import { describe, expect, it } from "vitest";
import { moodOf, readAgent } from "./agent-state";
import { nameOf, seat } from "./people";
import { stripOrder } from "./strip-order";

function someone(identity: string, joined: number, more: Partial<Record<keyof Participant, unknown>> = {}) {
  const base = {
    identity,
    name: identity,
    kind: ParticipantKind.STANDARD,
    isLocal: false,
    isSpeaking: false,
  };
  return { ...base, joinedAt: new Date(joined), ...more } as unknown as Participant;
}

const identities = (people: Participant[]) => people.map(({ identity }) => identity);

describe("who sits where", () => {
  it("keeps the order of joining, with the own tile last and agents apart", () => {
    const seated = seat([
      someone("me", 1, { isLocal: true }),
      someone("late", 3),
      someone("agent-1", 2, { kind: ParticipantKind.AGENT }),
      someone("early", 2),
    ]);
    expect(identities(seated.people)).toEqual(["early", "late", "me"]);
    expect(identities(seated.agents)).toEqual(["agent-1"]);
  });

  it("gives somebody without a name one", () => {
    expect(nameOf(someone("g-1", 1, { name: "" }))).toBe("Guest");
  });

  it("puts the speaker and the presenter first beside a presentation", () => {
    const people = [someone("a", 1), someone("presenter", 2), someone("speaker", 3, { isSpeaking: true })];
    expect(identities(stripOrder(people, "presenter"))).toEqual(["speaker", "presenter", "a"]);
  });
});

describe("an agent", () => {
  it("says in its metadata who it is", () => {
    const metadata = JSON.stringify({ role: "expert", displayName: "Expert", isMuted: true });
    expect(readAgent(metadata, "x")).toEqual({ role: "expert", displayName: "Expert", isMuted: true });
  });

  it.each([undefined, "", "{", "null", "[]"])("is an agent all the same with %j", (metadata) => {
    expect(readAgent(metadata, "Scribe")).toEqual({ role: "", displayName: "Scribe", isMuted: false });
  });

  it("shows what it does, and its voice before its word", () => {
    const agent = readAgent("{}", "Expert");
    expect(moodOf(agent, "listening", false)).toBe("listening");
    expect(moodOf(agent, "thinking", false)).toBe("thinking");
    expect(moodOf(agent, "thinking", true)).toBe("speaking");
    expect(moodOf({ ...agent, isMuted: true }, "speaking", true)).toBe("muted");
    expect(moodOf(agent, "initializing", false)).toBe("joining");
  });
});

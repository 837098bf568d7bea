import { ParticipantKind, type Participant } from "livekit-client";
import { describe, expect, it } from "vitest";
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

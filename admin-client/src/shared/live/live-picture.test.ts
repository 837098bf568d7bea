import { describe, expect, it } from "vitest";
import type { LiveEvent } from "./live-events";
import { after, EMPTY_PICTURE } from "./live-picture";
import { liveAgent, livePerson, liveRoom } from "./testing";

const snapshot: LiveEvent = {
  event: "snapshot",
  data: {
    isSfuAvailable: true,
    rooms: [
      {
        ...liveRoom("weekly"),
        numParticipants: 2,
        numAgents: 1,
        participants: [livePerson("alice"), liveAgent()],
      },
      { ...liveRoom("other"), numParticipants: 1, numAgents: 0, participants: [livePerson("bob")] },
    ],
  },
};
const before = after(EMPTY_PICTURE, [snapshot]);
const coming = (room: string, name: string): LiveEvent => ({
  event: "participant",
  data: { room, participant: livePerson(name) },
});
const leaving = (room: string, name: string): LiveEvent => ({
  event: "participantLeft",
  data: { room, sid: `PA_${name}`, identity: `u-${name}-d1` },
});

describe("The live picture", () => {
  it("tells people and agents apart", () => {
    expect(before.rooms.get("weekly")).toMatchObject({ numPeople: 1, numAgents: 1 });
  });

  it("follows who comes, changes and leaves, and leaves other rooms as they are", () => {
    const now = after(before, [coming("weekly", "dana"), leaving("weekly", "alice")]);
    expect([...now.rooms.get("weekly")!.participants.values()].map(({ name }) => name)).toEqual([
      "Expert",
      "dana",
    ]);
    expect(now.rooms.get("other")).toBe(before.rooms.get("other"));
    expect(before.rooms.get("weekly")!.participants.has("PA_alice")).toBe(true);
  });

  it("opens a room with its first person and closes it after the last", () => {
    const opened = after(before, [{ event: "room", data: liveRoom("new") }, coming("new", "emre")]);
    expect(opened.rooms.get("new")).toMatchObject({ numPeople: 1 });
    const closed = after(opened, [leaving("new", "emre"), { event: "roomEnded", data: { name: "new" } }]);
    expect(closed.rooms.has("new")).toBe(false);
  });

  it("keeps people when a room's settings change", () => {
    const facts = { ...liveRoom("weekly"), isAgentsEnabled: false };
    const now = after(before, [{ event: "room", data: facts }]);
    expect(now.rooms.get("weekly")).toMatchObject({ facts, numPeople: 1 });
  });

  it("starts anew with a snapshot, and knows when the media server is away", () => {
    const now = after(before, [
      { event: "sfu", data: { isAvailable: false } },
      { event: "snapshot", data: { isSfuAvailable: false, rooms: [] } },
    ]);
    expect(now).toEqual({ rooms: new Map(), isSfuAvailable: false });
  });
});

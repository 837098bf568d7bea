import type { LiveEvent, LiveParticipant, LiveRoomFacts } from "./live-events";

/** A room with somebody in it. The same object until something in the room changes. */
export interface LiveRoom {
  facts: LiveRoomFacts;
  /** By sid, in the order they came. */
  participants: ReadonlyMap<string, LiveParticipant>;
  numPeople: number;
  numAgents: number;
}

/** Everything that is live at one moment; never changed, only replaced. */
export interface LivePicture {
  rooms: ReadonlyMap<string, LiveRoom>;
  isSfuAvailable: boolean;
}

export const EMPTY_PICTURE: LivePicture = { rooms: new Map(), isSfuAvailable: true };

/** The picture after these events; rooms that none of them touched stay the same objects. */
export function after(picture: LivePicture, events: readonly LiveEvent[]): LivePicture {
  const draft = new Draft(picture);
  for (const event of events) draft.apply(event);
  return draft.finish();
}

/** Copies what it changes once, however many events change it. */
class Draft {
  #isSfuAvailable: boolean;
  #rooms: Map<string, LiveRoom>;
  readonly #touched = new Map<string, Map<string, LiveParticipant>>();

  constructor({ rooms, isSfuAvailable }: LivePicture) {
    this.#rooms = new Map(rooms);
    this.#isSfuAvailable = isSfuAvailable;
  }

  apply({ event, data }: LiveEvent): void {
    if (event === "snapshot") this.#restart(data);
    else if (event === "room") this.#set(data);
    else if (event === "roomEnded") this.#remove(data.name);
    else if (event === "participant")
      this.#participantsOf(data.room)?.set(data.participant.sid, data.participant);
    else if (event === "participantLeft") this.#participantsOf(data.room)?.delete(data.sid);
    else if (event === "sfu") this.#isSfuAvailable = data.isAvailable;
  }

  finish(): LivePicture {
    for (const [name, participants] of this.#touched) {
      const room = this.#rooms.get(name);
      if (room) this.#rooms.set(name, roomOf(room.facts, participants));
    }
    return { rooms: this.#rooms, isSfuAvailable: this.#isSfuAvailable };
  }

  #restart(data: Extract<LiveEvent, { event: "snapshot" }>["data"]): void {
    this.#touched.clear();
    this.#isSfuAvailable = data.isSfuAvailable;
    this.#rooms = new Map(
      data.rooms.map(({ participants, ...facts }) => [
        facts.name,
        roomOf(facts, new Map(participants.map((participant) => [participant.sid, participant]))),
      ]),
    );
  }

  #set(facts: LiveRoomFacts): void {
    const known = this.#rooms.get(facts.name);
    this.#rooms.set(facts.name, known ? { ...known, facts } : roomOf(facts, new Map()));
  }

  #remove(name: string): void {
    this.#rooms.delete(name);
    this.#touched.delete(name);
  }

  #participantsOf(name: string): Map<string, LiveParticipant> | undefined {
    const room = this.#rooms.get(name);
    if (!room) return undefined;
    const participants = this.#touched.get(name) ?? new Map(room.participants);
    this.#touched.set(name, participants);
    return participants;
  }
}

function roomOf(facts: LiveRoomFacts, participants: ReadonlyMap<string, LiveParticipant>): LiveRoom {
  const numAgents = [...participants.values()].filter(({ isAgent }) => isAgent).length;
  return { facts, participants, numAgents, numPeople: participants.size - numAgents };
}

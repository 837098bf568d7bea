import type { LivePicture, LiveRoom } from "@/shared/live/live-picture";
import type { Room } from "./list-rooms";

/** A row of the list: a room, and who is in it. */
export interface ListedRoom {
  name: string;
  title: string;
  access: Room["access"];
  isAgentsEnabled: boolean;
  isEncrypted: boolean;
  /** Null when nobody is in it. */
  numPeople: number | null;
  numAgents: number;
  startedAt: string | null;
}

/** What was last made of a live room: a row stays the same object as long as what it shows is the same. */
const made = new WeakMap<LiveRoom["facts"], ListedRoom>();
const inOrder = new Intl.Collator().compare;

/** The live rooms by title, each the same object as long as nothing in it changes. */
export function liveRows({ rooms }: LivePicture): ListedRoom[] {
  return Array.from(rooms.values(), rowOf).toSorted((a, b) => inOrder(a.title, b.title));
}

/** The rooms of a page in which nobody is now. */
export function quietRows(page: readonly Room[], { rooms }: LivePicture): ListedRoom[] {
  return page.filter(({ name }) => !rooms.has(name)).map(quietRow);
}

export function quietRow(room: Room): ListedRoom {
  return { ...room, numPeople: null, numAgents: 0, startedAt: null };
}

export function rowOf(room: LiveRoom): ListedRoom {
  const { facts, numPeople, numAgents } = room;
  const before = made.get(facts);
  if (before?.numPeople === numPeople && before.numAgents === numAgents) return before;
  const row = { ...facts, numPeople, numAgents };
  made.set(facts, row);
  return row;
}

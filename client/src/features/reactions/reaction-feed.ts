import { RoomEvent, type RemoteParticipant, type Room } from "livekit-client";
import { isRecord } from "@/shared/stored";
import { isReaction, type Reaction } from "@/shared/reactions";

const TOPIC = "confa.reaction";
/** How long one is seen, in ms. */
const LIFE = 1600;
/** More at a time than this are left out: a room full of applause stays a meeting. */
const MOST = 24;

export interface Thrown {
  id: number;
  identity: string;
  emoji: Reaction;
}

/** The reactions that are in the air. */
export class ReactionFeed {
  #thrown: readonly Thrown[] = [];
  #lastId = 0;
  readonly #room: Room;
  readonly #listeners = new Set<() => void>();

  constructor(room: Room) {
    this.#room = room;
  }

  readonly getState = (): readonly Thrown[] => this.#thrown;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Listens to the room; returns the way to stop. */
  readonly listen = (): (() => void) => {
    this.#room.on(RoomEvent.DataReceived, this.#onData);
    return () => void this.#room.off(RoomEvent.DataReceived, this.#onData);
  };

  /** Shows it here at once; on its way to others it may get lost, and nobody misses it. */
  readonly send = (emoji: Reaction): void => {
    const me = this.#room.localParticipant;
    this.#add(me.identity, emoji);
    const payload = new TextEncoder().encode(JSON.stringify({ emoji }));
    me.publishData(payload, { reliable: false, topic: TOPIC }).catch(() => undefined);
  };

  readonly #onData = (
    payload: Uint8Array,
    sender: RemoteParticipant | undefined,
    _kind: unknown,
    topic: string | undefined,
  ): void => {
    const emoji = topic === TOPIC ? emojiOf(payload) : null;
    if (emoji !== null && sender !== undefined) this.#add(sender.identity, emoji);
  };

  #add(identity: string, emoji: Reaction): void {
    if (this.#thrown.length >= MOST) return;
    this.#lastId += 1;
    const one = { id: this.#lastId, identity, emoji };
    this.#set([...this.#thrown, one]);
    setTimeout(() => this.#set(this.#thrown.filter((other) => other !== one)), LIFE);
  }

  #set(thrown: readonly Thrown[]): void {
    this.#thrown = thrown;
    for (const listener of this.#listeners) listener();
  }
}

/** Anybody can send anything: only the fixed set gets through. */
function emojiOf(payload: Uint8Array): Reaction | null {
  try {
    const said: unknown = JSON.parse(new TextDecoder().decode(payload));
    const emoji = isRecord(said) ? said["emoji"] : undefined;
    return isReaction(emoji) ? emoji : null;
  } catch {
    return null;
  }
}

import type { Session } from "@confa/api-client";
import { LiveConnection } from "./live-connection";
import type { LiveEvent } from "./live-events";
import { after, EMPTY_PICTURE, type LivePicture } from "./live-picture";

/** The server sends together what happens within 0.2 s; all of that is shown at once, however it was cut. */
const BATCH_MS = 20;
/** A renewal of the line takes less; nobody has to know of it. */
const GRACE_MS = 1_500;

/** What is known of the live rooms; replaced on every change. */
export interface LiveState {
  picture: LivePicture;
  /** False until the first snapshot is there. */
  isKnown: boolean;
  /** Since when the picture may be old, epoch ms; null while it follows. */
  staleSince: number | null;
}

/** The one live picture of the console, for as many readers as there are. */
export class LiveStore {
  readonly #session: Session;
  #connection: LiveConnection | null = null;
  readonly #listeners = new Set<() => void>();
  readonly #watched = new Map<string, number>();
  #state: LiveState = { picture: EMPTY_PICTURE, isKnown: false, staleSince: null };
  #waiting: LiveEvent[] = [];
  #batch: ReturnType<typeof setTimeout> | undefined;
  #grace: ReturnType<typeof setTimeout> | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  readonly getState = (): LiveState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Looks closely at a room, until the function that comes back is called. */
  readonly watch = (room: string): (() => void) => {
    this.#count(room, 1);
    return () => this.#count(room, -1);
  };

  /** Tries to come back now. */
  readonly retry = (): void => this.#connection?.hurry();

  /** Follows, until the function that comes back is called. */
  readonly open = (): (() => void) => {
    const connection = new LiveConnection(this.#session, { onEvent: this.#take, onLine: this.#setLine });
    this.#connection = connection;
    connection.watch([...this.#watched.keys()]);
    void connection.run();
    return () => {
      clearTimeout(this.#batch);
      clearTimeout(this.#grace);
      connection.close();
    };
  };

  #count(room: string, more: 1 | -1): void {
    const count = (this.#watched.get(room) ?? 0) + more;
    if (count > 0) this.#watched.set(room, count);
    else this.#watched.delete(room);
    this.#connection?.watch([...this.#watched.keys()]);
  }

  readonly #take = (event: LiveEvent): void => {
    this.#waiting.push(event);
    this.#batch ??= setTimeout(this.#show, BATCH_MS);
  };

  readonly #show = (): void => {
    this.#batch = undefined;
    const events = this.#waiting.splice(0);
    this.#set({ ...this.#state, isKnown: true, picture: after(this.#state.picture, events) });
  };

  readonly #setLine = (isUp: boolean): void => {
    if (!isUp) {
      const since = Date.now();
      this.#grace ??= setTimeout(() => this.#set({ ...this.#state, staleSince: since }), GRACE_MS);
      return;
    }
    clearTimeout(this.#grace);
    this.#grace = undefined;
    if (this.#state.staleSince !== null) this.#set({ ...this.#state, staleSince: null });
  };

  #set(state: LiveState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

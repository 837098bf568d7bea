import { RoomEvent, type DisconnectReason, type Room } from "livekit-client";
import { IDLE, nextCallState, rejoinDelay, type CallEvent, type CallState } from "./call-state";
import { endOf, failureOf } from "./disconnect";
import { CONNECT_OPTIONS, JOIN_LIMIT } from "./room";

/** What admits one join: a room token and the address of the media server. */
export interface Seat {
  token: string;
  url: string;
}

/** What whoever asks for a seat is told and tells, while a host has to decide about it. */
export interface SeatRequest {
  onWaiting: () => void;
  /** Nobody wants the seat any more. */
  signal: AbortSignal;
}

export interface JoinPlan {
  /** Asks for a fresh seat, in the lobby for as long as it takes; called again for every rejoin. */
  requestSeat: (request: SeatRequest) => Promise<Seat>;
  /** Brings microphone and camera as wished, each time the room is there. */
  onConnected: () => void;
}

/** One tab's presence in a room: joins, comes back after a lost connection, and knows when it is over. */
export class Call {
  readonly room: Room;
  #state: CallState = IDLE;
  #plan: JoinPlan | null = null;
  #mediaUrl: string | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every join and end: what an older join still answers is dropped. */
  #era = 0;
  #asking = new AbortController();
  readonly #listeners = new Set<() => void>();

  constructor(room: Room) {
    this.room = room;
    room.on(RoomEvent.SignalReconnecting, this.#onReconnecting);
    room.on(RoomEvent.Reconnecting, this.#onReconnecting);
    room.on(RoomEvent.Reconnected, this.#onReconnected);
    room.on(RoomEvent.Disconnected, this.#onDisconnected);
  }

  readonly getState = (): CallState => this.#state;

  /** The media server of the latest try; null before the first. */
  get mediaUrl(): string | null {
    return this.#mediaUrl;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Opens the way to the media server before anybody joins. What fails here is told when joining. */
  readonly prepare = (url: string): void => void this.room.prepareConnection(url);

  /** Never throws: the state says what happened. Does nothing while a meeting is there or on its way. */
  readonly join = async (plan: JoinPlan): Promise<void> => {
    if (!this.#send({ type: "join" })) return;
    this.#plan = plan;
    await this.#connect();
  };

  /** Comes back now instead of after the wait. */
  readonly retryNow = (): void => {
    if (this.#state.phase === "lost") this.#connectSoon(0);
  };

  /** Leaves the lobby. */
  readonly cancel = (): void => void this.#send({ type: "cancel" });

  /** Stops the own tracks, and with them the camera's light, and takes the tile away for others at once. */
  readonly leave = async (): Promise<void> => {
    this.#send({ type: "leave" });
    await this.room.disconnect(true);
  };

  async #connect(): Promise<void> {
    const plan = this.#plan;
    if (plan === null) return;
    this.#era += 1;
    const era = this.#era;
    try {
      const seat = await plan.requestSeat(this.#newRequest());
      if (era !== this.#era) return;
      this.#mediaUrl = seat.url;
      await withLimit(this.room.connect(seat.url, seat.token, CONNECT_OPTIONS));
    } catch (error) {
      await this.#onFailed(era, error);
      return;
    }
    await this.#onJoined(era, plan);
  }

  #newRequest(): SeatRequest {
    this.#asking = new AbortController();
    const onWaiting = (): void => void this.#send({ type: "waiting", since: Date.now() });
    return { onWaiting, signal: this.#asking.signal };
  }

  async #onJoined(era: number, plan: JoinPlan): Promise<void> {
    if (era === this.#era) this.#send({ type: "joined" });
    // It ended while the connection was on its way: nobody may be in the room, or filmed, without knowing.
    if (this.#state.phase === "ended" || this.#state.phase === "idle") await this.room.disconnect(true);
    else if (era === this.#era) plan.onConnected();
  }

  async #onFailed(era: number, error: unknown): Promise<void> {
    if (era !== this.#era) return;
    await this.room.disconnect(false).catch(() => undefined);
    if (era !== this.#era) return;
    this.#send({ type: "failed", failure: failureOf(error) });
    this.#rejoinLater();
  }

  readonly #onReconnecting = (): void => void this.#send({ type: "reconnecting" });

  readonly #onReconnected = (): void => void this.#send({ type: "reconnected" });

  readonly #onDisconnected = (reason?: DisconnectReason): void => {
    this.#send({ type: "disconnected", end: endOf(reason) });
    this.#rejoinLater();
  };

  #rejoinLater(): void {
    if (this.#state.phase === "lost") this.#connectSoon(rejoinDelay(this.#state.attempt, Math.random()));
  }

  #connectSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#connect(), delay);
  }

  /** Returns whether the event changed the state. */
  #send(event: CallEvent): boolean {
    const next = nextCallState(this.#state, event);
    if (next === this.#state) return false;
    this.#state = next;
    if (next.phase === "ended" || next.phase === "idle") this.#stopTrying();
    for (const listener of this.#listeners) listener();
    return true;
  }

  #stopTrying(): void {
    this.#era += 1;
    this.#asking.abort();
    clearTimeout(this.#timer);
  }
}

async function withLimit(connecting: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("The join took too long.")), JOIN_LIMIT);
  });
  try {
    await Promise.race([connecting, limit]);
  } finally {
    clearTimeout(timer);
  }
}

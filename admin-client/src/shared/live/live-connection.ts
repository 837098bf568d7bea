import { ApiProblem, readEvents, type ServerEvent, type Session } from "@confa/api-client";
import { type ByeReason, type LiveEvent, readLiveEvent } from "./live-events";
import { pause } from "./pause";

/** The server says "here" every 15 s; after this long without a word the line is dead. */
const SILENCE_MS = 40_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

interface LiveListener {
  onEvent: (event: LiveEvent) => void;
  /** The line is down, or up again with the first event. */
  onLine: (isUp: boolean) => void;
}

/** Follows the stream of live events until it is closed: comes back, and goes on where it was. */
export class LiveConnection {
  readonly #session: Session;
  readonly #listener: LiveListener;
  readonly #closing = new AbortController();
  #rooms: readonly string[] = [];
  #attempt = new AbortController();
  #lastEventId: string | undefined;
  #numFailures = 0;
  #hasSaidBye = false;
  #retryMs = 0;

  constructor(session: Session, listener: LiveListener) {
    this.#session = session;
    this.#listener = listener;
  }

  /** Runs until `close`, or until the session is over: then there is nothing to come back to. */
  async run(): Promise<void> {
    while (!this.#closing.signal.aborted && this.#session.status === "signed-in") {
      this.#attempt = new AbortController();
      await this.#listen(AbortSignal.any([this.#attempt.signal, this.#closing.signal]));
      this.#attempt = new AbortController();
      await pause(this.#wait(), AbortSignal.any([this.#attempt.signal, this.#closing.signal]));
    }
  }

  close(): void {
    this.#closing.abort();
  }

  /** Looks closely at these rooms: mute, metadata and attributes of their participants come, too. */
  watch(rooms: readonly string[]): void {
    this.#rooms = rooms;
    this.#attempt.abort("other rooms");
  }

  /** Now, instead of after the wait. */
  readonly hurry = (): void => {
    this.#numFailures = 0;
    this.#attempt.abort("hurry");
  };

  /** Until the line ends, for whatever reason. */
  async #listen(signal: AbortSignal): Promise<void> {
    this.#hasSaidBye = false;
    const silence = new Silence(() => this.#attempt.abort("silence"));
    const query = new URLSearchParams(this.#rooms.map((room) => ["room", room])).toString();
    const path = query === "" ? "/admin/events" : `/admin/events?${query}`;
    const options = { path, lastEventId: this.#lastEventId, signal, onAlive: silence.broken };
    try {
      for await (const event of readEvents(this.#session, options)) this.#take(event);
      // Without a farewell somebody on the way has cut the line.
      if (!this.#hasSaidBye) this.#numFailures += 1;
    } catch (error) {
      if (this.#attempt.signal.reason !== "other rooms") this.#numFailures += 1;
      if (error instanceof ApiProblem && error.status === 403) this.#recheck();
    } finally {
      silence.end();
      if (this.#attempt.signal.reason !== "other rooms") this.#listener.onLine(false);
    }
  }

  #take(sent: ServerEvent): void {
    if (sent.retry !== undefined) this.#retryMs = sent.retry;
    const event = readLiveEvent(sent);
    if (event?.event === "bye") return this.#sayBye(event.data.reason);
    this.#numFailures = 0;
    this.#lastEventId = sent.id ?? this.#lastEventId;
    this.#listener.onLine(true);
    if (event) this.#listener.onEvent(event);
  }

  #sayBye(reason: ByeReason): void {
    this.#hasSaidBye = true;
    // A token that has run out is renewed by the next request; what else ended is found out by renewing.
    if (reason !== "shutdown" && reason !== "token_expired") this.#recheck();
    if (reason === "shutdown") this.#numFailures = 1;
  }

  /** Whoever is no administrator any more, or not signed in, learns it from the session. */
  #recheck(): void {
    void this.#session.recheck().catch(() => undefined);
  }

  #wait(): number {
    if (this.#numFailures === 0) return 0;
    const doubled = FIRST_WAIT_MS * 2 ** (this.#numFailures - 1);
    // Not all consoles at once.
    return Math.min(LONGEST_WAIT_MS, Math.max(doubled, this.#retryMs)) * (0.75 + Math.random() / 2);
  }
}

/** Calls `onSilence` when nothing has broken it for too long. */
class Silence {
  readonly #onSilence: () => void;
  #timer: ReturnType<typeof setTimeout>;

  constructor(onSilence: () => void) {
    this.#onSilence = onSilence;
    this.#timer = setTimeout(onSilence, SILENCE_MS);
  }

  readonly broken = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onSilence, SILENCE_MS);
  };

  end(): void {
    clearTimeout(this.#timer);
  }
}

import { ApiProblem, type Problem } from "./problems";
import { sessionRequests } from "./session-requests";
import {
  ended,
  type EndReason,
  RESTORING,
  restoringWith,
  type SessionState,
  SIGNED_OUT,
  signedIn,
} from "./session-state";
import { openTabs, type TabMessage, type Tabs } from "./session-tabs";
import type { AccessGrant, User } from "./types";

export interface SessionOptions {
  apiUrl: string;
  /** Names this site's session in localStorage and between tabs, for example `confa.session`. */
  storageKey: string;
}

/** How soon a renewal that failed is tried again in the background, in ms. */
const RETRY_MS = 30_000;

/** A person's session with the API. The access token lives in memory only. */
export class Session {
  readonly apiUrl: string;
  readonly #requests;
  readonly #tabs: Tabs;
  readonly #listeners = new Set<() => void>();
  #state: SessionState;
  #token: { value: string; renewAt: number; expiresAt: number } | null = null;
  #refreshing: Promise<void> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Grows with every sign-in, sign-out and end: an answer that belongs to an older one is dropped. */
  #era = 0;

  constructor({ apiUrl, storageKey }: SessionOptions) {
    this.apiUrl = apiUrl;
    this.#requests = sessionRequests(apiUrl);
    this.#tabs = openTabs(storageKey, (message) => this.#hear(message));
    this.#state = this.#tabs.hasMark() ? RESTORING : SIGNED_OUT;
  }

  get status(): SessionState["status"] {
    return this.#state.status;
  }

  get user(): User | null {
    return this.#state.user;
  }

  /** The current picture; the same object until something changes. */
  readonly getState = (): SessionState => this.#state;

  /** Calls `listener` after every change; returns the way to stop. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Continues the session of before, if this browser had one. Never throws: `problem` tells what is in the way. */
  readonly restore = async (): Promise<void> => {
    if (this.#tabs.hasMark()) await this.#resume();
  };

  /** Throws ApiProblem or NetworkProblem; the state stays as it was then. */
  readonly signIn = async (username: string, password: string): Promise<User> => {
    const grant = await this.#tabs.exclusively(() => this.#requests.signIn(username, password));
    this.#era += 1;
    this.#accept(grant);
    this.#tabs.tell("signed-in");
    return grant.user;
  };

  /** Ends the session here and in the other tabs. Throws, and stays signed in, when the server cannot be told. */
  readonly signOut = async (): Promise<void> => {
    const token = await this.accessToken();
    if (token !== undefined) {
      await this.#tabs.exclusively(() => this.#requests.signOut(token)).catch(unlessRefused);
    }
    this.#tabs.setMark(false);
    this.#leave(SIGNED_OUT);
    this.#tabs.tell("signed-out");
  };

  /**
   * A valid access token, renewed when it is about to expire; undefined when nobody is signed in.
   * Throws ApiProblem or NetworkProblem when it has expired and cannot be renewed now; the session stays.
   */
  readonly accessToken = async (): Promise<string | undefined> => {
    const isDue = this.#token === null || Date.now() >= this.#token.renewAt;
    if (isDue && (this.#state.status === "signed-in" || this.#state.status === "restoring")) {
      await this.#refresh().catch((error: unknown) => {
        if (!this.#isTokenValid()) throw error;
      });
    }
    return this.#token?.value;
  };

  /** Renews after the API refused `refused`; when another request has renewed meanwhile, that token serves. */
  readonly renew = async (refused: string): Promise<string | undefined> => {
    if (this.#token?.value === refused) await this.#refresh();
    return this.#token?.value;
  };

  /** Asks the server anew who this is: somebody may have ended the session or changed the role. */
  readonly recheck = (): Promise<void> => this.#refresh();

  /** Stops listening to other tabs, and renewing. */
  close(): void {
    clearTimeout(this.#timer);
    this.#tabs.close();
  }

  async #resume(): Promise<void> {
    if (this.#state.status !== "signed-in") this.#set(RESTORING);
    await this.#refresh().catch((error: unknown) => {
      if (this.#state.status === "restoring") this.#set(restoringWith(error as Problem));
    });
  }

  /** Another tab has signed in: what is asked already belongs to the session of before. */
  async #resumeAnew(): Promise<void> {
    this.#era += 1;
    await this.#refreshing?.catch(() => undefined);
    await this.#resume();
  }

  #refresh(): Promise<void> {
    this.#refreshing ??= this.#tabs
      .exclusively(() => this.#refreshNow())
      .finally(() => {
        this.#refreshing = null;
      });
    return this.#refreshing;
  }

  async #refreshNow(): Promise<void> {
    const era = this.#era;
    try {
      const grant = await this.#requests.refresh();
      if (era === this.#era) this.#accept(grant);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
      if (era !== this.#era) return;
      this.#tabs.setMark(false);
      this.#leave(ended(reasonOf(error)));
    }
  }

  #accept({ accessToken, expiresIn, user }: AccessGrant): void {
    // Ahead of the end by a fifth of the token's life, at most half a minute.
    const margin = Math.min(30, expiresIn / 5);
    const expiresAt = Date.now() + expiresIn * 1000;
    this.#token = { value: accessToken, renewAt: expiresAt - margin * 1000, expiresAt };
    this.#renewIn(this.#token.renewAt - Date.now());
    this.#tabs.setMark(true);
    this.#set(signedIn(user));
  }

  /** Renews ahead of the end: who only listens in a meeting, and asks nothing, stays signed in too. */
  #renewIn(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#refresh().catch(() => this.#renewIn(RETRY_MS));
    }, delay);
  }

  #isTokenValid(): boolean {
    return this.#token !== null && Date.now() < this.#token.expiresAt;
  }

  #leave(state: SessionState): void {
    this.#era += 1;
    clearTimeout(this.#timer);
    this.#token = null;
    this.#set(state);
  }

  #hear(message: TabMessage): void {
    // The message may be here before the other tab's mark is: it says as much itself.
    if (message === "signed-in") void this.#resumeAnew();
    else if (this.#state.status !== "signed-out") this.#leave(ended("signed-out-elsewhere"));
  }

  #set(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

export function createSession(options: SessionOptions): Session {
  return new Session(options);
}

function reasonOf(problem: ApiProblem): EndReason {
  return problem.code === "user_blocked" ? "blocked" : "expired";
}

/** A server that does not know the session any more has ended it already. */
function unlessRefused(error: unknown): void {
  if (!(error instanceof ApiProblem) || error.status !== 401) throw error;
}

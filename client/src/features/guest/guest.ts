import type { Bearer } from "@confa/api-client";
import { rememberGuest, type GuestMemory, type Preview } from "./guest-memory";

/** Somebody with an invitation: what the tab remembers, and the API's bearer made of it. */
export class Guest {
  #memory: GuestMemory;
  readonly bearer: Bearer;

  constructor(memory: GuestMemory, apiUrl: string) {
    this.#memory = memory;
    this.bearer = {
      apiUrl,
      accessToken: () => Promise.resolve(this.#memory.token ?? undefined),
      // A guest's token lasts as long as the guest may: there is nothing to renew.
      renew: () => Promise.resolve(undefined),
    };
  }

  get secret(): string {
    return this.#memory.secret;
  }

  /** Known without asking only to who was let in before: all others shall hear whether the link is good. */
  get preview(): Preview | null {
    return this.#memory.token === null ? null : this.#memory.preview;
  }

  get isAccepted(): boolean {
    return this.#memory.token !== null;
  }

  remember(change: Partial<GuestMemory>): void {
    this.#memory = { ...this.#memory, ...change };
    rememberGuest(this.#memory);
  }
}

import type { Cue } from "./cues";

const MINUTE = 60_000;
/** More joins than this within a minute are a meeting that begins, and need no sound each. */
const MOST_JOINS = 3;

/** Decides which cues are heard. `now` is in ms. */
export class CueRules {
  #joins: number[] = [];

  allows(cue: Cue, now: number, isSpeaking: boolean): boolean {
    // Nobody is to hear the page while speaking, nor hear it through that person's microphone.
    if (isSpeaking) return false;
    if (cue !== "joined") return true;
    this.#joins = [...this.#joins.filter((at) => now - at < MINUTE), now];
    return this.#joins.length <= MOST_JOINS;
  }
}

import { CUES, type Cue } from "./cues";

/** Well below speech. */
const LOUDNESS = 0.06;
const ATTACK = 0.01;

/** Plays cues. Where the browser plays nothing, the meeting goes on without them. */
export class CuePlayer {
  #context: AudioContext | null = null;

  readonly play = (cue: Cue): void => {
    this.#context ??= "AudioContext" in globalThis ? new AudioContext() : null;
    if (this.#context === null) return;
    // Suspended until the person has touched the page: a cue that nobody hears then is not caught up on.
    if (this.#context.state === "suspended") this.#context.resume().catch(() => undefined);
    for (const { frequency, at, length } of CUES[cue]) {
      this.#note(this.#context, frequency, this.#context.currentTime + at, length);
    }
  };

  close(): void {
    void this.#context?.close();
    this.#context = null;
  }

  #note(context: AudioContext, frequency: number, start: number, length: number): void {
    const gain = context.createGain();
    gain.gain.setValueAtTime(0, start);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + ATTACK);
    gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
    const oscillator = context.createOscillator();
    oscillator.type = "sine";
    oscillator.frequency.value = frequency;
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start);
    oscillator.stop(start + length);
  }
}

import { LocalAudioTrack, RoomEvent, Track, type LocalTrackPublication, type Room } from "livekit-client";

/** Keeps the own microphone's sound filtered, or not, as wished, whichever track carries it. */
export class NoiseFilter {
  #isOn = false;
  #context: AudioContext | null = null;
  readonly #room: Room;
  readonly #onFailed: () => void;
  /** One change after the other. */
  #work: Promise<void> = Promise.resolve();

  constructor(room: Room, onFailed: () => void) {
    this.#room = room;
    this.#onFailed = onFailed;
    room.on(RoomEvent.LocalTrackPublished, this.#onPublished);
  }

  readonly setOn = (isOn: boolean): void => {
    this.#isOn = isOn;
    this.#applySoon(this.#room.localParticipant.getTrackPublication(Track.Source.Microphone)?.track);
  };

  close(): void {
    this.#room.off(RoomEvent.LocalTrackPublished, this.#onPublished);
    void this.#context?.close();
  }

  readonly #onPublished = ({ source, track }: LocalTrackPublication): void => {
    if (source === Track.Source.Microphone && this.#isOn) this.#applySoon(track);
  };

  #applySoon(track: unknown): void {
    if (!(track instanceof LocalAudioTrack)) return;
    this.#work = this.#work.then(() => this.#apply(track)).catch(this.#onFailed);
  }

  async #apply(track: LocalAudioTrack): Promise<void> {
    if (!this.#isOn) {
      await track.stopProcessor();
      return;
    }
    // Loaded only by those who want it: the filter is as large as the rest of a room's code.
    const { Rnnoise, SAMPLE_RATE } = await import("./rnnoise");
    this.#context ??= new AudioContext({ sampleRate: SAMPLE_RATE });
    await track.setAudioContext(this.#context);
    await track.setProcessor(new Rnnoise());
  }
}

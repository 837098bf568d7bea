import { loadRnnoise, RnnoiseWorkletNode } from "@sapphi-red/web-noise-suppressor";
import wasmUrl from "@sapphi-red/web-noise-suppressor/rnnoise.wasm?url";
import simdUrl from "@sapphi-red/web-noise-suppressor/rnnoise_simd.wasm?url";
// oxlint-disable-next-line import/default -- with `?url` it is the address of the file
import workletUrl from "@sapphi-red/web-noise-suppressor/rnnoiseWorklet.js?url";
import type { AudioProcessorOptions, Track, TrackProcessor } from "livekit-client";

/** RNNoise was trained on sound of this rate, in Hz. */
export const SAMPLE_RATE = 48_000;

/** Takes what is no voice out of a microphone's sound, in this browser, before anything is sent. */
export class Rnnoise implements TrackProcessor<Track.Kind.Audio, AudioProcessorOptions> {
  readonly name = "rnnoise";
  declare processedTrack?: MediaStreamTrack;
  #node: RnnoiseWorkletNode | null = null;
  #source: MediaStreamAudioSourceNode | null = null;

  readonly init = async ({ track, audioContext }: AudioProcessorOptions): Promise<void> => {
    const [wasmBinary] = await Promise.all([
      loadRnnoise({ url: wasmUrl, simdUrl }),
      audioContext.audioWorklet.addModule(workletUrl),
    ]);
    this.#source = audioContext.createMediaStreamSource(new MediaStream([track]));
    this.#node = new RnnoiseWorkletNode(audioContext, { maxChannels: 1, wasmBinary });
    const output = audioContext.createMediaStreamDestination();
    this.#source.connect(this.#node).connect(output);
    const [processed] = output.stream.getAudioTracks();
    if (processed !== undefined) this.processedTrack = processed;
  };

  readonly restart = async (options: AudioProcessorOptions): Promise<void> => {
    await this.destroy();
    await this.init(options);
  };

  readonly destroy = async (): Promise<void> => {
    this.#source?.disconnect();
    this.#node?.disconnect();
    this.#node?.destroy();
    this.processedTrack?.stop();
    this.#source = null;
    this.#node = null;
  };
}

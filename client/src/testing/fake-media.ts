import { vi } from "vitest";

/** A camera or microphone track that the test can end, as a pulled cable does. */
class FakeTrack extends EventTarget {
  readonly id = crypto.randomUUID();
  readonly kind: "audio" | "video";
  readyState: "live" | "ended" = "live";
  enabled = true;
  muted = false;
  readonly label: string;

  constructor(kind: "audio" | "video") {
    super();
    this.kind = kind;
    this.label = `Fake ${kind}`;
  }

  readonly stop = vi.fn<() => void>(() => {
    this.readyState = "ended";
  });

  getConstraints(): MediaTrackConstraints {
    return {};
  }

  getSettings(): MediaTrackSettings {
    return { deviceId: this.kind };
  }

  applyConstraints(): Promise<void> {
    return Promise.resolve();
  }

  unplug(): void {
    this.readyState = "ended";
    this.dispatchEvent(new Event("ended"));
  }
}

class FakeStream {
  readonly #tracks: FakeTrack[];

  constructor(tracks: FakeTrack[] = []) {
    this.#tracks = tracks;
  }

  getTracks(): FakeTrack[] {
    return this.#tracks;
  }

  getAudioTracks(): FakeTrack[] {
    return this.#tracks.filter(({ kind }) => kind === "audio");
  }

  getVideoTracks(): FakeTrack[] {
    return this.#tracks.filter(({ kind }) => kind === "video");
  }

  addTrack(track: FakeTrack): void {
    this.#tracks.push(track);
  }

  removeTrack(): void {
    this.#tracks.length = 0;
  }
}

export interface FakeMedia {
  getUserMedia: ReturnType<typeof vi.fn<(constraints: MediaStreamConstraints) => Promise<FakeStream>>>;
  /** Every track that was opened, in order. */
  opened: FakeTrack[];
  /** Makes every device of this kind fail with a DOMException of this name, or work again with null. */
  fail: (kind: "audio" | "video", name: string | null) => void;
}

/** Puts two microphones and a camera at the browser's edge. */
export function fakeMedia(): FakeMedia {
  const opened: FakeTrack[] = [];
  const failures = new Map<string, string>();
  const getUserMedia = vi.fn<(constraints: MediaStreamConstraints) => Promise<FakeStream>>(
    async (constraints) => {
      const kinds = (["audio", "video"] as const).filter((kind) => constraints[kind]);
      const failure = kinds.map((kind) => failures.get(kind)).find((name) => name !== undefined);
      if (failure !== undefined) throw new DOMException("no", failure);
      const tracks = kinds.map((kind) => new FakeTrack(kind));
      opened.push(...tracks);
      return new FakeStream(tracks);
    },
  );
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
  vi.stubGlobal("MediaStream", FakeStream);
  vi.stubGlobal("MediaStreamTrack", FakeTrack);
  Object.defineProperty(navigator, "mediaDevices", {
    configurable: true,
    value: Object.assign(new EventTarget(), {
      getUserMedia,
      enumerateDevices: () => Promise.resolve(DEVICES),
    }),
  });
  return {
    getUserMedia,
    opened,
    fail: (kind, name) => (name === null ? failures.delete(kind) : failures.set(kind, name)),
  };
}

const DEVICES = [
  { kind: "audioinput", deviceId: "mic-1", label: "Built-in microphone" },
  { kind: "audioinput", deviceId: "mic-2", label: "USB headset" },
  { kind: "videoinput", deviceId: "cam-1", label: "Built-in camera" },
];

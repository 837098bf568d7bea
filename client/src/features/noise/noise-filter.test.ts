import { LocalAudioTrack, RoomEvent, Track } from "livekit-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { NoiseFilter } from "./noise-filter";

const Rnnoise = vi.hoisted(
  () =>
    class {
      readonly name = "rnnoise";
    },
);
vi.mock("./rnnoise", () => ({ Rnnoise, SAMPLE_RATE: 48_000 }));

const setProcessor = vi.fn<(processor: unknown) => Promise<void>>(() => Promise.resolve());
const stopProcessor = vi.fn<() => Promise<void>>(() => Promise.resolve());
const onFailed = vi.fn<() => void>();
let room: FakeRoom;

/** The microphone's track as the SDK makes it, without a microphone. */
const track: unknown = Object.assign(Object.create(LocalAudioTrack.prototype), {
  setProcessor,
  stopProcessor,
  setAudioContext: () => Promise.resolve(),
});
const publication = { source: Track.Source.Microphone, track };

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal(
    "AudioContext",
    class {
      close(): Promise<void> {
        return Promise.resolve();
      }
    },
  );
  room = new FakeRoom();
  Object.assign(room.localParticipant, { getTrackPublication: () => publication });
});

describe("the noise filter", () => {
  it("filters the microphone in use, and stops", async () => {
    const filter = new NoiseFilter(room.asRoom, onFailed);
    filter.setOn(true);
    await vi.waitFor(() => expect(setProcessor).toHaveBeenCalledWith(expect.any(Rnnoise)));
    filter.setOn(false);
    await vi.waitFor(() => expect(stopProcessor).toHaveBeenCalledOnce());
  });

  it("filters the next one too, and leaves it alone when it is off", async () => {
    const filter = new NoiseFilter(room.asRoom, onFailed);
    room.emit(RoomEvent.LocalTrackPublished, publication);
    filter.setOn(true);
    room.emit(RoomEvent.LocalTrackPublished, publication);
    await vi.waitFor(() => expect(setProcessor).toHaveBeenCalledTimes(2));
    filter.close();
    room.emit(RoomEvent.LocalTrackPublished, publication);
    expect(setProcessor).toHaveBeenCalledTimes(2);
  });

  it("says when the browser cannot", async () => {
    setProcessor.mockRejectedValueOnce(new DOMException("no", "NotSupportedError"));
    new NoiseFilter(room.asRoom, onFailed).setOn(true);
    await vi.waitFor(() => expect(onFailed).toHaveBeenCalledOnce());
  });
});

import { EventEmitter } from "node:events";
import { RoomEvent, Track, TrackEvent } from "livekit-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { watchMoves, type MovedDevice } from "./moved-device";

class FakeLocalTrack extends EventEmitter {
  mediaStreamTrack = { label: "USB headset" };

  restartOn(label: string): void {
    this.mediaStreamTrack = { label };
    this.emit(TrackEvent.Restarted);
  }
}

let room: FakeRoom;
let track: FakeLocalTrack;
const onMove = vi.fn<(moved: MovedDevice) => void>();

function plugIn(...labels: string[]): void {
  const devices = labels.map((label) => ({ label }));
  vi.stubGlobal("navigator", { mediaDevices: { enumerateDevices: () => Promise.resolve(devices) } });
}

/** Lets everything that was promised happen. */
const pendingWork = (): Promise<void> => new Promise((done) => setTimeout(done));

beforeEach(() => {
  onMove.mockClear();
  room = new FakeRoom();
  track = new FakeLocalTrack();
});

describe("a device that moved by itself", () => {
  it("is reported when the one before was pulled out", async () => {
    plugIn("Built-in microphone");
    watchMoves(room.asRoom, onMove);
    room.emit(RoomEvent.LocalTrackPublished, { source: Track.Source.Microphone, track });
    track.restartOn("Built-in microphone");
    await vi.waitFor(() => expect(onMove).toHaveBeenCalledOnce());
    expect(onMove).toHaveBeenCalledWith({
      device: "microphone",
      from: "USB headset",
      to: "Built-in microphone",
    });
  });

  it("is not reported when the person changed it", async () => {
    plugIn("Built-in microphone", "USB headset");
    watchMoves(room.asRoom, onMove);
    room.emit(RoomEvent.LocalTrackPublished, { source: Track.Source.Microphone, track });
    track.restartOn("Built-in microphone");
    await pendingWork();
    expect(onMove).not.toHaveBeenCalled();
  });

  it("is not reported any more after stopping", async () => {
    plugIn();
    const stop = watchMoves(room.asRoom, onMove);
    room.emit(RoomEvent.LocalTrackPublished, { source: Track.Source.Camera, track });
    stop();
    track.restartOn("Built-in camera");
    await pendingWork();
    expect(onMove).not.toHaveBeenCalled();
  });
});

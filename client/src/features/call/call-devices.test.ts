import {
  ConnectionState,
  RoomEvent,
  Track,
  type LocalAudioTrack,
  type LocalVideoTrack,
} from "livekit-client";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { rememberDeviceChoice } from "@/shared/device-choice";
import { CallDevices } from "./call-devices";

let room: FakeRoom;
let devices: CallDevices;
const NONE = { microphone: null, camera: null };

beforeEach(() => {
  vi.stubGlobal("navigator", { mediaDevices: {} });
  room = new FakeRoom();
  devices = new CallDevices(room.asRoom);
});

function track(readyState: "live" | "ended") {
  return { mediaStreamTrack: { readyState }, stop: vi.fn<() => void>() };
}

function muted(readyState: "live" | "ended"): void {
  const publication = { source: Track.Source.Microphone, track: track(readyState) };
  room.emit(RoomEvent.TrackMuted, publication, room.localParticipant);
}

describe("coming into the room", () => {
  it("hands over the tracks of the pre-join page instead of opening the devices again", async () => {
    const microphone = track("live");
    const camera = track("live");
    devices.plan({ microphone: true, camera: true });
    await devices.bring({
      microphone: microphone as unknown as LocalAudioTrack,
      camera: camera as unknown as LocalVideoTrack,
    });
    expect(room.localParticipant.publishTrack).toHaveBeenCalledTimes(2);
    expect(room.localParticipant.setCameraEnabled).not.toHaveBeenCalled();
  });

  it("opens what is wished and has no track, with the remembered device", async () => {
    rememberDeviceChoice({ camera: "cam-2" });
    devices.plan({ microphone: false, camera: true });
    await devices.bring(NONE);
    expect(room.localParticipant.setCameraEnabled).toHaveBeenCalledWith(true, {
      deviceId: { ideal: "cam-2" },
    });
    expect(room.localParticipant.setMicrophoneEnabled).not.toHaveBeenCalled();
  });

  it("opens a device again whose track died on the way", async () => {
    devices.plan({ microphone: true, camera: false });
    await devices.bring({ microphone: track("ended") as unknown as LocalAudioTrack, camera: null });
    expect(room.localParticipant.setMicrophoneEnabled).toHaveBeenCalledWith(true, undefined);
  });
});

describe("leaving at once", () => {
  it("closes what was to be brought, and opens nothing", async () => {
    Object.assign(room, { state: ConnectionState.Disconnected });
    const camera = track("live");
    devices.plan({ microphone: true, camera: true });
    await devices.bring({ microphone: null, camera: camera as unknown as LocalVideoTrack });
    expect(camera.stop).toHaveBeenCalled();
    expect(room.localParticipant.publishTrack).not.toHaveBeenCalled();
    expect(room.localParticipant.setMicrophoneEnabled).not.toHaveBeenCalled();
  });
});

describe("who may only watch and listen", () => {
  it("opens nothing, and is told", async () => {
    Object.assign(room.localParticipant, { permissions: { canPublish: false } });
    const microphone = track("live");
    devices.plan({ microphone: true, camera: false });
    await devices.bring({ microphone: microphone as unknown as LocalAudioTrack, camera: null });
    expect(microphone.stop).toHaveBeenCalledOnce();
    expect(room.localParticipant.publishTrack).not.toHaveBeenCalled();
    expect(devices.getState().microphone).toEqual({ isOn: false, problem: "not-permitted" });
    await devices.set("camera", true);
    expect(room.localParticipant.setCameraEnabled).not.toHaveBeenCalled();
  });
});

describe("switching a device", () => {
  it("ends in the state of the last click", async () => {
    await Promise.all([devices.set("microphone", true), devices.set("microphone", false)]);
    expect(room.localParticipant.setMicrophoneEnabled).toHaveBeenLastCalledWith(false, undefined);
    expect(devices.getState().microphone).toEqual({ isOn: false, problem: null });
  });

  it("says why it failed", async () => {
    room.localParticipant.setCameraEnabled.mockRejectedValueOnce(new DOMException("no", "NotReadableError"));
    await devices.set("camera", true);
    expect(devices.getState().camera).toEqual({ isOn: false, problem: "in-use" });
  });
});

describe("a track that falls silent by itself", () => {
  it("is a device that is gone", async () => {
    await devices.set("microphone", true);
    muted("ended");
    expect(devices.getState().microphone).toEqual({ isOn: false, problem: "gone" });
  });

  it("is a host's mute when the device lives", async () => {
    await devices.set("microphone", true);
    muted("live");
    expect(devices.getState().microphone).toEqual({ isOn: false, problem: null });
  });
});

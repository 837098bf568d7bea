import { act, renderHook } from "@testing-library/react";
import { ParticipantEvent, Track, type Participant } from "livekit-client";
import { EventEmitter } from "node:events";
import { expect, it } from "vitest";
import { useCamera } from "./use-camera";
import { useMicrophoneOn } from "./use-microphone-on";

class Person extends EventEmitter {
  readonly published = new Map<Track.Source, { isMuted: boolean; videoTrack?: object }>();
  readonly getTrackPublication = (source: Track.Source) => this.published.get(source);

  get isMicrophoneEnabled(): boolean {
    return this.published.get(Track.Source.Microphone)?.isMuted === false;
  }
}

function person() {
  const one = new Person();
  return { one, participant: one as unknown as Participant };
}

it("knows the picture in the first render", () => {
  const { one, participant } = person();
  one.published.set(Track.Source.Camera, { isMuted: false, videoTrack: {} });
  const seen: boolean[] = [];
  renderHook(() => seen.push(useCamera(participant) !== null));
  expect(seen[0]).toBe(true);
});

it("shows a camera once it is received, until it is turned off", () => {
  const { one, participant } = person();
  const camera: { isMuted: boolean; videoTrack?: object } = { isMuted: false };
  one.published.set(Track.Source.Camera, camera);
  const { result } = renderHook(() => useCamera(participant));
  expect(result.current).toBeNull();
  camera.videoTrack = {};
  act(() => void one.emit(ParticipantEvent.TrackSubscribed));
  expect(result.current).toBe(camera.videoTrack);
  camera.isMuted = true;
  act(() => void one.emit(ParticipantEvent.TrackMuted));
  expect(result.current).toBeNull();
});

it("hears a microphone while it is on, and nobody who left", () => {
  const { one, participant } = person();
  const { result, unmount } = renderHook(() => useMicrophoneOn(participant));
  expect(result.current).toBe(false);
  one.published.set(Track.Source.Microphone, { isMuted: false });
  act(() => void one.emit(ParticipantEvent.TrackPublished));
  expect(result.current).toBe(true);
  unmount();
  expect(one.eventNames()).toEqual([]);
});

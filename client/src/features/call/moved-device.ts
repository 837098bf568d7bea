import { RoomEvent, TrackEvent, type LocalTrackPublication, type Room } from "livekit-client";
import { useEffect, useState } from "react";
import type { Device } from "@/shared/device-problem";
import { deviceOf } from "./device-source";

export interface MovedDevice {
  device: Device;
  /** The names of the device that is gone and of the one in use now. */
  from: string;
  to: string;
}

/**
 * A device that was pulled out while another one took its place by itself; null when nothing of the kind
 * happened. A device that the person changed is still plugged in, and is not reported.
 */
export function useMovedDevice(room: Room): { moved: MovedDevice | null; dismiss: () => void } {
  const [moved, setMoved] = useState<MovedDevice | null>(null);
  useEffect(() => watchMoves(room, setMoved), [room]);
  return { moved, dismiss: () => setMoved(null) };
}

/** Reports every move of a local track; returns the way to stop. */
export function watchMoves(room: Room, onMove: (moved: MovedDevice) => void): () => void {
  const stops: (() => void)[] = [];
  const onPublished = (publication: LocalTrackPublication): void => {
    stops.push(watchTrack(publication, onMove));
  };
  for (const publication of room.localParticipant.trackPublications.values()) {
    // The SDK types a person's own publications like those of others.
    onPublished(publication as LocalTrackPublication);
  }
  room.on(RoomEvent.LocalTrackPublished, onPublished);
  return () => {
    room.off(RoomEvent.LocalTrackPublished, onPublished);
    for (const stop of stops) stop();
  };
}

function watchTrack(
  { source, track }: LocalTrackPublication,
  onMove: (moved: MovedDevice) => void,
): () => void {
  const device = deviceOf(source);
  if (device === null || track === undefined) return () => undefined;
  let from = track.mediaStreamTrack.label;
  const onRestarted = async (): Promise<void> => {
    const before = from;
    from = track.mediaStreamTrack.label;
    if (before !== from && !(await isPluggedIn(before))) onMove({ device, from: before, to: from });
  };
  track.on(TrackEvent.Restarted, onRestarted);
  return () => void track.off(TrackEvent.Restarted, onRestarted);
}

async function isPluggedIn(label: string): Promise<boolean> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.some((device) => device.label === label);
}

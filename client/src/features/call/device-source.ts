import { Track } from "livekit-client";
import type { Device } from "@/shared/device-problem";

/** What LiveKit calls our devices' tracks. */
export const SOURCES: Record<Device, Track.Source> = {
  microphone: Track.Source.Microphone,
  camera: Track.Source.Camera,
};

/** The device behind a track, or null for a shared screen. */
export function deviceOf(source: Track.Source): Device | null {
  if (source === Track.Source.Microphone) return "microphone";
  return source === Track.Source.Camera ? "camera" : null;
}

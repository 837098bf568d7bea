import { Track, type Participant, type VideoTrack } from "livekit-client";
import { useTrackFact } from "./use-track-fact";

/** Somebody's picture while there is one to show: received, and not turned off. */
export function useCamera(participant: Participant): VideoTrack | null {
  return useTrackFact(participant, shownCamera);
}

function shownCamera(participant: Participant): VideoTrack | null {
  const camera = participant.getTrackPublication(Track.Source.Camera);
  return camera === undefined || camera.isMuted ? null : (camera.videoTrack ?? null);
}

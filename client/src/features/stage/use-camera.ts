import type { TrackReference } from "@livekit/components-react";
import { Track, type Participant, type TrackPublication } from "livekit-client";
import { useTrackFact } from "./use-track-fact";

const source = Track.Source.Camera;

/** Somebody's picture while there is one to show: received, and not turned off. */
export function useCamera(participant: Participant): TrackReference | null {
  const publication = useTrackFact(participant, shownCamera);
  return publication === null ? null : { participant, publication, source };
}

function shownCamera(participant: Participant): TrackPublication | null {
  const camera = participant.getTrackPublication(source);
  return camera === undefined || camera.isMuted || camera.track === undefined ? null : camera;
}

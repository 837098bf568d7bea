import type { Participant } from "livekit-client";
import { useTrackFact } from "./use-track-fact";

/** Whether somebody can be heard: a microphone is published and not muted. */
export function useMicrophoneOn(participant: Participant): boolean {
  return useTrackFact(participant, isMicrophoneOn);
}

function isMicrophoneOn(participant: Participant): boolean {
  return participant.isMicrophoneEnabled;
}

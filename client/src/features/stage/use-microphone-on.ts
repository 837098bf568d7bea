import { Track, type Participant } from "livekit-client";
import { useTrackFact } from "./use-track-fact";

/** Whether somebody can be heard: a microphone is published and not muted. */
export function useMicrophoneOn(participant: Participant): boolean {
  return useTrackFact(participant, isMicrophoneOn);
}

function isMicrophoneOn(participant: Participant): boolean {
  const microphone = participant.getTrackPublication(Track.Source.Microphone);
  return microphone !== undefined && !microphone.isMuted;
}

import { useParticipantTracks } from "@livekit/components-react";
import { Track, type Participant } from "livekit-client";

/** Whether somebody can be heard: a microphone is published and not muted. */
export function useMicrophoneOn(participant: Participant): boolean {
  const [microphone] = useParticipantTracks([Track.Source.Microphone], participant.identity);
  return microphone !== undefined && !microphone.publication.isMuted;
}

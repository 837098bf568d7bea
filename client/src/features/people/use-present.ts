import { useParticipants } from "@livekit/components-react";
import { ParticipantKind, type Participant } from "livekit-client";
import type { Present } from "./PeoplePanel";

/** Everyone in the room: you first, then people by name, then agents. */
export function usePresent(): Present[] {
  return useParticipants().map(toPresent).toSorted(byPlace);
}

function toPresent(participant: Participant): Present {
  return {
    identity: participant.identity,
    name: participant.name || "Guest",
    isYou: participant.isLocal,
    isAgent: participant.kind === ParticipantKind.AGENT,
    isMicrophoneOn: participant.isMicrophoneEnabled,
  };
}

function byPlace(a: Present, b: Present): number {
  const rank = (one: Present): number => (one.isYou ? 0 : one.isAgent ? 2 : 1);
  return rank(a) - rank(b) || a.name.localeCompare(b.name);
}

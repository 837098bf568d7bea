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
  return rank(a) - rank(b) || a.name.localeCompare(b.name);
}

function rank({ isYou, isAgent }: Present): number {
  if (isYou) return 0;
  return isAgent ? 2 : 1;
}

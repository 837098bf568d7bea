import { useParticipants } from "@livekit/components-react";
import { ParticipantKind, type Participant } from "livekit-client";
import { getMessages } from "@/messages/messages";
import type { Present } from "./PeoplePanel";

/** Everyone in the room: you first, then people by name, then agents. */
export function usePresent(): Present[] {
  return useParticipants().map(toPresent).toSorted(byPlace);
}

function toPresent(participant: Participant): Present {
  const t = getMessages();
  return {
    identity: participant.identity,
    name: participant.name || t.general.guest,
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

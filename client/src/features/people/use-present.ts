import { useParticipants } from "@livekit/components-react";
import { ParticipantKind, type Participant } from "livekit-client";
import { getMessages } from "@/messages/messages";
import { agentsMayHear, standingOf } from "@/shared/attributes";
import { handOrder } from "@/shared/hand-order";
import { byPlace } from "./people-order";
import type { Present } from "./PeoplePanel";

/** Everyone in the room, in the order of the list. */
export function usePresent(): Present[] {
  const participants = useParticipants();
  const hands = handOrder(participants);
  return participants.map((one) => toPresent(one, hands.get(one.identity) ?? null)).toSorted(byPlace);
}

function toPresent(participant: Participant, hand: number | null): Present {
  const t = getMessages();
  const isAgent = participant.kind === ParticipantKind.AGENT;
  return {
    identity: participant.identity,
    name: participant.name || t.general.guest,
    isYou: participant.isLocal,
    isAgent,
    standing: standingOf(participant.attributes),
    isMicrophoneOn: participant.isMicrophoneEnabled,
    handOrder: hand,
    isUnheard: !isAgent && !agentsMayHear(participant.attributes),
  };
}

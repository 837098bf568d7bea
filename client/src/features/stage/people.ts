import { ParticipantKind, type Participant } from "livekit-client";
import { getMessages } from "@/messages/messages";
import { useWhoIsHere } from "@/shared/use-who-is-here";

export interface Seated {
  people: Participant[];
  agents: Participant[];
}

/** Everyone in the room in the order of joining: people with the own tile last, and agents apart. */
export function useSeated(): Seated {
  const participants = useWhoIsHere();
  return seat(participants);
}

export function seat(participants: readonly Participant[]): Seated {
  const inOrder = participants.toSorted(byJoining);
  const people = inOrder.filter((one) => !isAgent(one));
  return {
    people: [...people.filter((one) => !one.isLocal), ...people.filter((one) => one.isLocal)],
    agents: inOrder.filter(isAgent),
  };
}

function isAgent(participant: Participant): boolean {
  return participant.kind === ParticipantKind.AGENT;
}

function byJoining(a: Participant, b: Participant): number {
  const byTime = (a.joinedAt?.getTime() ?? 0) - (b.joinedAt?.getTime() ?? 0);
  return byTime === 0 ? a.identity.localeCompare(b.identity) : byTime;
}

/** What the tile and the lists call somebody. */
export function nameOf(participant: Participant): string {
  const t = getMessages();
  return participant.name || t.general.guest;
}

import { useSpeakingParticipants } from "@livekit/components-react";
import type { Participant } from "livekit-client";
import { useState } from "react";

/**
 * Who is shown large: the pinned one, else who speaks or spoke last, never oneself while others are here.
 * Without anybody who spoke it is the first who joined.
 */
export function useLeadSpeaker(
  people: readonly Participant[],
  pinned: string | null,
): Participant | undefined {
  const speaking = useSpeakingParticipants();
  const [last, setLast] = useState<string | null>(null);
  const others = people.filter((one) => !one.isLocal);
  const speaker = speaking.find((one) => others.some(({ identity }) => identity === one.identity));
  if (speaker !== undefined && speaker.identity !== last) setLast(speaker.identity);
  return chooseLead(people, pinned, speaker?.identity ?? last);
}

export function chooseLead(
  people: readonly Participant[],
  pinned: string | null,
  speaker: string | null,
): Participant | undefined {
  const find = (identity: string | null) => people.find((one) => one.identity === identity);
  return find(pinned) ?? find(speaker) ?? people.find((one) => !one.isLocal) ?? people[0];
}

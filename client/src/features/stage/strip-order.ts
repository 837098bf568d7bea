import type { Participant } from "livekit-client";

/** Who comes first beside a presentation: the speakers, the presenter, then the others as they joined. */
export function stripOrder(people: readonly Participant[], presenter: string): Participant[] {
  const rank = (one: Participant): number => {
    if (one.isSpeaking) return 0;
    return one.identity === presenter ? 1 : 2;
  };
  return people.toSorted((a, b) => rank(a) - rank(b));
}

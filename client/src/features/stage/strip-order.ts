import type { Participant } from "livekit-client";

/** Who comes first in the strip: the speakers, then `first` (a presenter), then the others as they joined. */
export function stripOrder(people: readonly Participant[], first: string | null): Participant[] {
  const rank = (one: Participant): number => {
    if (one.isSpeaking) return 0;
    return one.identity === first ? 1 : 2;
  };
  return people.toSorted((a, b) => rank(a) - rank(b));
}

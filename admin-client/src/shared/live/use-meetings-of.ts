import { useMemo } from "react";
import { useLivePicture } from "./live-context";

/** In how many meetings each account is now, by its id; who is in none is not there. */
export function useMeetingsOf(): ReadonlyMap<string, number> {
  const { rooms } = useLivePicture();
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { participants } of rooms.values()) {
      // With two tabs somebody is in one meeting all the same.
      const present = new Set(Array.from(participants.values(), ({ userId }) => userId));
      for (const id of present) if (id !== null) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    return counts;
  }, [rooms]);
}

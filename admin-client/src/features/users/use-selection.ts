import type { User } from "@confa/api-client";
import { useState } from "react";

/** The accounts that are chosen for an act on all of them; nobody chooses the own account, or a blocked one. */
export function useSelection(selfId: string | undefined) {
  const [picked, setPicked] = useState<ReadonlyMap<string, User>>(new Map());
  const mayPick = (user: User) => user.id !== selfId && user.blockedAt === null;
  const set = (users: readonly User[], isPicked: boolean) => {
    const next = new Map(picked);
    for (const user of users.filter(mayPick)) {
      if (isPicked) next.set(user.id, user);
      else next.delete(user.id);
    }
    setPicked(next);
  };
  return { picked, mayPick, set, clear: () => setPicked(new Map()) };
}

export type Selection = ReturnType<typeof useSelection>;

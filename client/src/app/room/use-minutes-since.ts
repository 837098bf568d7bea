import { useEffect, useState } from "react";

const MINUTE = 60_000;

/** How many full minutes ago `since` (ms since the epoch) was: told now, and again at each of them. */
export function useMinutesSince(since: number): number {
  const [now, setNow] = useState(() => Date.now());
  const elapsed = Math.max(0, now - since);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), MINUTE - (elapsed % MINUTE));
    return () => clearTimeout(timer);
  }, [elapsed]);
  return Math.floor(elapsed / MINUTE);
}

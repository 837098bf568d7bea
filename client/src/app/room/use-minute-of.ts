import { useEffect, useState } from "react";

const MINUTE = 60_000;

/** How long ago, in ms, `since` (ms since the epoch) was: told now and at each full minute of it. */
export function useMinuteOf(since: number): number {
  const [elapsed, setElapsed] = useState(() => Date.now() - since);
  useEffect(() => {
    const left = MINUTE - ((Date.now() - since) % MINUTE);
    const timer = setTimeout(() => setElapsed(Date.now() - since), left);
    return () => clearTimeout(timer);
  }, [since, elapsed]);
  return elapsed;
}

import { useEffect, useState } from "react";

const MINUTE = 60_000;

/**
 * How long ago, in ms, `since` (ms since the epoch) was: told now, and again at each full minute of it. A component
 * whose `since` changes needs another key.
 */
export function useMinuteOf(since: number): number {
  const [elapsed, setElapsed] = useState(() => Date.now() - since);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const wait = (): void => {
      const left = MINUTE - ((Date.now() - since) % MINUTE);
      timer = setTimeout(() => {
        setElapsed(Date.now() - since);
        wait();
      }, left);
    };
    wait();
    return () => clearTimeout(timer);
  }, [since]);
  return elapsed;
}

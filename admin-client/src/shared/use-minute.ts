import { useEffect, useState } from "react";

const MINUTE_MS = 60_000;

/** The present, epoch ms, told anew every minute: for what says how long something lasts. */
export function useMinute(): number {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 2);
    return () => clearInterval(timer);
  }, []);
  return now;
}

import { useEffect, useState } from "react";
import type { CaptionLine } from "./caption-log";

/** How long words stay after silence. */
const STAY_MS = 6000;
/** The line before and the current one. */
const MOST_SHOWN = 2;

/** The lines to show now: the latest, until they have been there long enough. */
export function useRecent(lines: readonly CaptionLine[]): readonly CaptionLine[] {
  const [now, setNow] = useState(Date.now);
  const last = lines.at(-1)?.to ?? 0;
  const latest = lines.reduce((found, { to }) => Math.max(found, to), last);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), Math.max(0, latest + STAY_MS - Date.now()));
    return () => clearTimeout(timer);
  }, [latest]);
  // A line that came after the clock was last read is recent.
  return lines.filter(({ to }) => to + STAY_MS > now).slice(-MOST_SHOWN);
}

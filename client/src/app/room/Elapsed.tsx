import { formatMinutes } from "@confa/language";
import { useMessages } from "@/messages/messages";
import { useWhoIsHere } from "@/shared/use-who-is-here";
import { useMinutesSince } from "./use-minutes-since";

/**
 * How long the first of those who are here has been here. In minutes: a text that is new each second has the page laid
 * out and painted each second.
 */
export function Elapsed({ className }: { className: string | undefined }) {
  const joined = useWhoIsHere().flatMap(({ joinedAt }) =>
    joinedAt === undefined ? [] : [joinedAt.getTime()],
  );
  if (joined.length === 0) return null;
  return <Clock since={Math.min(...joined)} className={className} />;
}

function Clock({ since, className }: { since: number; className: string | undefined }) {
  const t = useMessages();
  return (
    <span className={className} role="timer" aria-label={t.meeting.time}>
      {formatMinutes(useMinutesSince(since))}
    </span>
  );
}

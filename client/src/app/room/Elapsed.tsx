import { useMessages } from "@/messages/messages";
import { formatElapsed } from "@/shared/elapsed-time";
import { useNow } from "@/shared/use-now";
import { useWhoIsHere } from "@/shared/use-who-is-here";

/** How long the first of those who are here has been here. */
export function Elapsed({ className }: { className: string | undefined }) {
  const t = useMessages();
  const joined = useWhoIsHere().flatMap(({ joinedAt }) =>
    joinedAt === undefined ? [] : [joinedAt.getTime()],
  );
  const since = joined.length === 0 ? null : Math.min(...joined);
  const now = useNow();
  if (since === null) return null;
  const time = formatElapsed(now - since);
  return (
    <span
      className={className}
      style={{ inlineSize: `${time.length}ch` }}
      role="timer"
      aria-label={t.meeting.time}
    >
      {time}
    </span>
  );
}

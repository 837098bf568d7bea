import { useParticipants } from "@livekit/components-react";
import { useMessages } from "@/messages/messages";
import { formatElapsed } from "@/shared/elapsed-time";
import { useNow } from "@/shared/use-now";

/** How long the first of those who are here has been here. */
export function Elapsed({ className }: { className: string | undefined }) {
  const t = useMessages();
  const joined = useParticipants().flatMap(({ joinedAt }) =>
    joinedAt === undefined ? [] : [joinedAt.getTime()],
  );
  const since = joined.length === 0 ? null : Math.min(...joined);
  const now = useNow();
  if (since === null) return null;
  return (
    <span className={className} role="timer" aria-label={t.meeting.time}>
      {formatElapsed(now - since)}
    </span>
  );
}

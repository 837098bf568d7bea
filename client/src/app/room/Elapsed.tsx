import { useParticipants } from "@livekit/components-react";
import { useEffect, useState } from "react";
import { useMessages } from "@/messages/messages";
import { formatElapsed } from "./elapsed-time";

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

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

import { VisuallyHidden } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { formatElapsed } from "@/shared/elapsed-time";
import { useWhoIsHere } from "@/shared/use-who-is-here";
import { useMinuteOf } from "./use-minute-of";
import styles from "./Elapsed.module.css";

const UNITS = "0\n1\n2\n3\n4\n5\n6\n7\n8\n9";
const TENS = "0\n1\n2\n3\n4\n5";

/** How long the first of those who are here has been here. */
export function Elapsed({ className }: { className: string | undefined }) {
  const joined = useWhoIsHere().flatMap(({ joinedAt }) =>
    joinedAt === undefined ? [] : [joinedAt.getTime()],
  );
  if (joined.length === 0) return null;
  const since = Math.min(...joined);
  return <Clock key={since} since={since} className={className} />;
}

function Clock({ since, className }: { since: number; className: string | undefined }) {
  const t = useMessages();
  const elapsed = useMinuteOf(since);
  const text = formatElapsed(elapsed);
  // A new minute sets the wheels anew: while a computer sleeps they stand still.
  const style = { animationDelay: `${-elapsed}ms` };
  return (
    <span className={className} role="timer" aria-label={t.meeting.time}>
      <VisuallyHidden>{text}</VisuallyHidden>
      <span className={styles["clock"]} aria-hidden="true" key={elapsed}>
        {text.slice(0, -2)}
        <span className={styles["tens"]} style={style}>
          {TENS}
        </span>
        <span className={styles["units"]} style={style}>
          {UNITS}
        </span>
      </span>
    </span>
  );
}

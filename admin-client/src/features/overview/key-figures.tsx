import { formatNumber } from "@confa/language";
import { Card } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { type ChartTone, Sparkline } from "@/shared/charts/charts";
import { useLivePicture } from "@/shared/live/live-context";
import type { LiveRoom } from "@/shared/live/live-picture";
import type { Statistics } from "@/shared/statistics";
import styles from "./overview.module.css";

/** The four figures that say how much goes on, each over its course of 30 days. */
export function KeyFigures({ statistics }: { statistics: Statistics | undefined }) {
  const t = useMessages();
  const { rooms } = useLivePicture();
  const days = statistics?.days ?? [];
  const today = days.at(-1);
  const minutes = days.map((day) => day.numMinutes);
  const count = (numberOf: (room: LiveRoom) => number) =>
    Array.from(rooms.values(), numberOf).reduce((sum, more) => sum + more, 0);
  return (
    <ul className={styles["figures"]}>
      <Figure
        label={t.overview.meetingsNow}
        value={rooms.size}
        note={today && t.overview.meetingsToday(today.numMeetings)}
        course={days.map((day) => day.numMeetings)}
      />
      <Figure
        label={t.overview.peopleNow}
        value={count((room) => room.numPeople)}
        note={statistics && t.overview.accounts(statistics.numUsers)}
        course={days.map((day) => day.numPeople)}
      />
      <Figure
        label={t.overview.agentsNow}
        value={count((room) => room.numAgents)}
        note={today && t.overview.agentsToday(today.numAgents)}
        course={days.map((day) => day.numAgents)}
        tone="agents"
      />
      <Figure
        label={t.overview.minutesToday}
        value={today?.numMinutes}
        note={today && t.overview.minutesOf30(formatNumber(minutes.reduce((sum, more) => sum + more, 0)))}
        course={minutes}
      />
    </ul>
  );
}

interface FigureProps {
  label: string;
  /** Undefined until it is known. */
  value: number | undefined;
  note: string | undefined;
  course: readonly number[];
  tone?: ChartTone;
}

const UNKNOWN = "—";

function Figure({ label, value, note, course, tone = "people" }: FigureProps) {
  return (
    <Card as="li" className={styles["figure"]}>
      <p className={styles["label"]}>{label}</p>
      <p className={styles["value"]}>{value === undefined ? UNKNOWN : formatNumber(value)}</p>
      <p className={styles["note"]}>{note ?? UNKNOWN}</p>
      <span className={styles["course"]}>
        {course.length === 0 ? null : <Sparkline values={course} tone={tone} />}
      </span>
    </Card>
  );
}

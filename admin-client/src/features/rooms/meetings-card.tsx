import { useApi } from "@confa/api-client/react";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import { clockTime, exactMoment, span } from "@/shared/dates";
import { listMeetings, type Meeting } from "./room-setup";
import { SetupCard } from "./setup-card";
import styles from "./setup.module.css";

type Attendance = Meeting["attendances"][number];

/** The latest meetings: when, how long, and who was there from when to when. */
export function MeetingsCard({ room }: { room: string }) {
  const t = useMessages();
  const meetings = useQuery(listMeetings(useApi(), room));
  return (
    <SetupCard title={t.roomSetup.pastMeetings} query={meetings}>
      {({ items }) =>
        items.length === 0 ? (
          <p className={styles["muted"]}>{t.roomSetup.noMeetings}</p>
        ) : (
          items.map((meeting) => <MeetingDetails key={meeting.id} meeting={meeting} />)
        )
      }
    </SetupCard>
  );
}

function MeetingDetails({ meeting: { startedAt, endedAt, attendances } }: { meeting: Meeting }) {
  const t = useMessages();
  const agents = attendances.filter(({ kind }) => kind === "AGENT");
  const people = new Set(
    attendances.filter(({ kind }) => kind !== "AGENT").map(({ userId, identity }) => userId ?? identity),
  );
  const lasted = endedAt === null ? t.roomSetup.running : span(Date.parse(endedAt) - Date.parse(startedAt));
  const facts = [
    lasted,
    t.roomSetup.attended(people.size),
    ...(agents.length === 0 ? [] : [t.roomSetup.agents(new Set(agents.map(({ name }) => name)).size)]),
  ];
  return (
    <details className={styles["attendance"]}>
      <summary>
        {exactMoment(startedAt)} <span className={styles["muted"]}>{facts.join(", ")}</span>
      </summary>
      <ul aria-label={t.roomSetup.showAttendance(exactMoment(startedAt))}>
        {attendances.map((one) => (
          <li key={`${one.identity} ${one.joinedAt}`}>
            <span dir="auto">{one.name}</span> <span className={styles["muted"]}>{stayOf(one, t)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function stayOf({ joinedAt, leftAt, identity }: Attendance, t: ReturnType<typeof useMessages>): string {
  return [
    ...(identity.startsWith("g-") ? [t.roomSetup.guest] : []),
    t.roomSetup.from(clockTime(joinedAt)),
    ...(leftAt === null ? [] : [t.roomSetup.until(clockTime(leftAt))]),
  ].join(", ");
}

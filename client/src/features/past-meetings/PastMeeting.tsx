import { formatClock, formatMoment } from "@confa/language";
import { Badge } from "@confa/ui";
import { NotebookPen, SquareCheck } from "lucide-react";
import { useEffect, useRef } from "react";
import { useMessages } from "@/messages/messages";
import { minutesOf, othersOf, type MeetingRecord } from "@/shared/meeting-record";
import type { Note } from "./use-past-meetings";
import styles from "./PastMeetings.module.css";

interface Props {
  meeting: MeetingRecord;
  notes: readonly Note[];
  userId: string;
  /** Somebody came for this one: it is brought into view and stands out. */
  isWanted: boolean;
}

export function PastMeeting({ meeting, notes, userId, isWanted }: Props) {
  const t = useMessages();
  const minutes = minutesOf(meeting);
  const others = othersOf(meeting, userId);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isWanted) item.current?.scrollIntoView({ block: "nearest" });
  }, [isWanted]);
  return (
    <li className={styles["meeting"]} ref={item} data-wanted={isWanted || undefined}>
      <h3>
        <time dateTime={meeting.startedAt}>{formatMoment(meeting.startedAt)}</time>
        {minutes === null ? (
          <Badge tone="success">{t.pastMeetings.running}</Badge>
        ) : (
          <span className={styles["length"]}>{t.pastMeetings.lasted(minutes)}</span>
        )}
      </h3>
      <p className={styles["people"]}>
        {others.length === 0 ? t.pastMeetings.alone : t.pastMeetings.with(others)}
      </p>
      {notes.length === 0 ? (
        <p className={styles["people"]}>{t.pastMeetings.noNotes}</p>
      ) : (
        <ul className={styles["notes"]} aria-label={t.pastMeetings.notes}>
          {notes.map((note) => (
            <NoteRow key={note.id} note={note} />
          ))}
        </ul>
      )}
    </li>
  );
}

function NoteRow({ note }: { note: Note }) {
  const t = useMessages();
  const isAction = note.kind === "action";
  const Icon = isAction ? SquareCheck : NotebookPen;
  return (
    <li>
      <Icon size={16} aria-label={isAction ? t.pastMeetings.action : t.pastMeetings.note} role="img" />
      <span className={styles["note"]}>
        <span dir="auto">{note.text}</span>
        <small>
          <time dateTime={note.at}>{formatClock(Date.parse(note.at))}</time>
          {note.saidByName !== null && <span>{t.pastMeetings.saidBy(note.saidByName)}</span>}
        </small>
      </span>
      {note.assignee !== null && <Badge tone="accent">{t.pastMeetings.toDo(note.assignee)}</Badge>}
    </li>
  );
}

import { describeError } from "@confa/api-client";
import { Button, Card, CardHead, EmptyState, Skeleton } from "@confa/ui";
import { CalendarClock, CloudOff } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { PastMeeting } from "./PastMeeting";
import { usePastMeetings } from "./use-past-meetings";
import styles from "./PastMeetings.module.css";

interface Props {
  room: string;
  /** The account of whoever looks: "with" are the others. */
  userId: string;
  /** The meeting that somebody came for; null for none. */
  wanted: string | null;
}

/** What is kept of a room's meetings: when, with whom, and the notes and action items that agents took. */
export function PastMeetings({ room, userId, wanted }: Props) {
  const t = useMessages();
  const titleId = useId();
  const past = usePastMeetings(room);
  return (
    <Card
      as="section"
      aria-labelledby={titleId}
      aria-busy={past.meetings === undefined && past.error === null}
    >
      <CardHead title={t.pastMeetings.title} titleId={titleId} />
      <Body past={past} userId={userId} wanted={wanted} />
      {past.readMore !== null && (
        <div className={styles["more"]}>
          <Button variant="quiet" isPending={past.isReadingMore} onPress={past.readMore}>
            {t.pastMeetings.more}
          </Button>
        </div>
      )}
    </Card>
  );
}

interface BodyProps {
  past: ReturnType<typeof usePastMeetings>;
  userId: string;
  wanted: string | null;
}

function Body({ past, userId, wanted }: BodyProps) {
  const t = useMessages();
  if (past.error !== null && (past.meetings === undefined || !past.hasNotes)) {
    return (
      <EmptyState
        icon={<CloudOff aria-hidden="true" />}
        title={t.pastMeetings.fail}
        action={<Button onPress={past.retry}>{t.general.tryAgain}</Button>}
      >
        {describeError(past.error)}
      </EmptyState>
    );
  }
  if (past.meetings === undefined || !past.hasNotes)
    return <Skeleton className={styles["loading"]} height={88} />;
  if (past.meetings.length === 0) {
    return (
      <EmptyState icon={<CalendarClock aria-hidden="true" />} title={t.pastMeetings.none}>
        {t.pastMeetings.noneText}
      </EmptyState>
    );
  }
  return (
    <ol>
      {past.meetings.map((meeting) => (
        <PastMeeting
          key={meeting.id}
          meeting={meeting}
          notes={past.notesOf(meeting.id)}
          userId={userId}
          isWanted={meeting.id === wanted}
        />
      ))}
    </ol>
  );
}

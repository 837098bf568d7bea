import { formatMoment } from "@confa/language";
import { Card } from "@confa/ui";
import { Link } from "react-aria-components/Link";
import { useMessages } from "@/messages/messages";
import { roomBookPath } from "@/shared/room-name";
import { NotesLink } from "./NotesLink";
import type { Recent } from "./recent";
import styles from "./RoomList.module.css";

export function RecentMeetings({ meetings }: { meetings: readonly Recent[] }) {
  const t = useMessages();
  return (
    <Card className={styles["card"]}>
      <section aria-labelledby="recent-title">
        <div className={styles["head"]}>
          <h2 id="recent-title">{t.home.recent}</h2>
        </div>
        {meetings.length === 0 && <p className={styles["none"]}>{t.home.noRecent}</p>}
        <ul className={styles["recent"]}>
          {meetings.map(({ id, room, startedAt, minutes, others }) => (
            <li key={id}>
              <time dateTime={startedAt}>{formatMoment(startedAt)}</time>
              <Link href={roomBookPath(room.name, id)}>
                <span dir="auto">{room.title}</span>
              </Link>
              <span>{t.home.lasted(minutes, others)}</span>
              <NotesLink room={room.name} meetingId={id} />
            </li>
          ))}
        </ul>
      </section>
    </Card>
  );
}

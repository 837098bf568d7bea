import { Badge, LiveDot, PageHead } from "@confa/ui";
import { ChevronRight } from "lucide-react";
import { Link } from "react-router";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { span } from "@/shared/dates";
import { LiveMark } from "@/shared/live/live-mark";
import { PATHS } from "@/shared/paths";
import { useMinute } from "@/shared/use-minute";
import type { ListedRoom } from "./listed-rooms";
import { AgentsButton, EndButton, InviteButton } from "./room-buttons";
import styles from "./room-page.module.css";

interface RoomHeadProps {
  room: ListedRoom;
  acts: Acts;
  onEnd: () => void;
}

/** Which room this is, for how long its meeting runs, and the acts on the whole of it. */
export function RoomHead({ room, acts, onEnd }: RoomHeadProps) {
  const t = useMessages();
  const now = useMinute();
  return (
    <>
      <div className={styles["crumb"]}>
        <Link to={PATHS.rooms}>{t.rooms.all}</Link>
        <ChevronRight size={14} aria-hidden />
        <span>{room.name}</span>
      </div>
      <PageHead
        title={<span dir="auto">{room.title}</span>}
        meta={
          <span className={styles["marks"]}>
            {room.startedAt === null ? null : (
              <Badge tone="success" icon={<LiveDot />}>
                {t.room.live(span(now - Date.parse(room.startedAt)))}
              </Badge>
            )}
            <LiveMark />
          </span>
        }
      >
        <AgentsButton room={room} acts={acts} />
        <InviteButton room={room} acts={acts} />
        {room.numPeople === null ? null : <EndButton onPress={onEnd} />}
      </PageHead>
    </>
  );
}

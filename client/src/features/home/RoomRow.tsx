import { Badge, LinkButton, LiveDot } from "@confa/ui";
import { Hourglass, Lock, Users } from "lucide-react";
import { roomPath } from "@/shared/room-name";
import { useMessages } from "@/messages/messages";
import { RoomActs, type RoomActions } from "./RoomActs";
import { RoomPeople } from "./RoomPeople";
import type { Room } from "./use-rooms";
import styles from "./RoomRow.module.css";

export interface RoomRowProps extends RoomActions {
  room: Room;
  isAdmin: boolean;
}

export function RoomRow({ room, ...acts }: RoomRowProps) {
  const t = useMessages();
  const leads = room.myRole === "owner" || room.myRole === "moderator" || acts.isAdmin;
  return (
    <li className={styles["row"]}>
      <span className={styles["main"]}>
        {room.isLive && <LiveDot />}
        <span className={styles["names"]}>
          <b dir="auto" title={room.title}>
            {room.title}
          </b>
          <small>{room.isLive ? t.home.hereNow(room.numParticipants) : room.name}</small>
        </span>
      </span>
      {room.isLive && leads && <RoomPeople name={room.name} />}
      <RoomFacts room={room} />
      <span className={styles["acts"]}>
        <RoomActs room={room} {...acts} />
      </span>
      <LinkButton
        href={roomPath(room.name)}
        variant={room.isLive ? "soft" : "neutral"}
        aria-label={t.home.joinNamed(room.title)}
      >
        {t.home.join}
      </LinkButton>
    </li>
  );
}

function RoomFacts({ room }: { room: Room }) {
  const t = useMessages();
  return (
    <span className={styles["facts"]}>
      {room.isAgentsEnabled && !room.isEncrypted && <Badge tone="agent">{t.home.agents}</Badge>}
      {room.hasLobby && <Badge icon={<Hourglass aria-hidden="true" />}>{t.home.lobby}</Badge>}
      {room.access !== "open" && <Badge icon={<Users aria-hidden="true" />}>{t.home.members}</Badge>}
      {room.isEncrypted && <Badge icon={<Lock aria-hidden="true" />}>{t.home.encrypted}</Badge>}
      {room.isLive && <Badge tone="success">{t.home.live}</Badge>}
    </span>
  );
}

import { Badge, LinkButton } from "@confa/ui";
import { Lock, Users } from "lucide-react";
import { roomPath } from "@/shared/room-name";
import { useMessages } from "@/messages/messages";
import type { Room } from "./use-rooms";
import styles from "./RoomRow.module.css";

export function RoomRow({ room }: { room: Room }) {
  const t = useMessages();
  return (
    <li className={styles["row"]}>
      <span className={styles["main"]}>
        {room.isLive && <span className={styles["dot"]} aria-hidden="true" />}
        <span className={styles["names"]}>
          <b dir="auto" title={room.title}>
            {room.title}
          </b>
          <small>{room.isLive ? t.home.hereNow(room.numParticipants) : room.name}</small>
        </span>
      </span>
      <span className={styles["facts"]}>
        {room.isAgentsEnabled && <Badge tone="agent">{t.home.agents}</Badge>}
        {room.access !== "open" && <Badge icon={<Users aria-hidden="true" />}>{t.home.members}</Badge>}
        {room.isEncrypted && <Badge icon={<Lock aria-hidden="true" />}>{t.home.encrypted}</Badge>}
        {room.isLive && <Badge tone="success">{t.home.live}</Badge>}
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

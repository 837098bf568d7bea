import { Badge, LinkButton } from "@confa/ui";
import { Lock, Users } from "lucide-react";
import { roomPath } from "@/shared/room-name";
import type { Room } from "./use-rooms";
import styles from "./RoomRow.module.css";

export function RoomRow({ room }: { room: Room }) {
  return (
    <li className={styles["row"]}>
      <span className={styles["main"]}>
        {room.isLive && <span className={styles["dot"]} aria-hidden="true" />}
        <span className={styles["names"]}>
          <b dir="auto" title={room.title}>
            {room.title}
          </b>
          <small>{room.isLive ? `${people(room.numParticipants)} here now` : room.name}</small>
        </span>
      </span>
      <span className={styles["facts"]}>
        {room.isAgentsEnabled && <Badge tone="agent">Agents</Badge>}
        {room.access !== "open" && <Badge icon={<Users aria-hidden="true" />}>Members</Badge>}
        {room.isEncrypted && <Badge icon={<Lock aria-hidden="true" />}>Encrypted</Badge>}
        {room.isLive && <Badge tone="success">Live</Badge>}
      </span>
      <LinkButton
        href={roomPath(room.name)}
        variant={room.isLive ? "soft" : "neutral"}
        aria-label={`Join ${room.title}`}
      >
        Join
      </LinkButton>
    </li>
  );
}

function people(count: number): string {
  return count === 1 ? "1 person" : `${count} people`;
}

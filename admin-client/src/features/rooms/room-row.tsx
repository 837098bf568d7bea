import { Cell, LiveDot, TableRow } from "@confa/ui";
import { AgentsSwitch } from "./agents-switch";
import type { Room } from "./list-rooms";
import styles from "./rooms-table.module.css";

const ACCESS: Record<Room["access"], string> = {
  open: "Open to all accounts",
  members: "Members only",
  invited: "Invited people only",
};

export function RoomRow({ room }: { room: Room }) {
  return (
    <TableRow>
      <Cell>
        <span className={styles["name"]}>
          <b dir="auto" title={room.title}>
            {room.title}
          </b>
          <small>{room.name}</small>
        </span>
      </Cell>
      <Cell isLow isMuted>
        {ACCESS[room.access]}
      </Cell>
      <Cell>
        {room.isLive ? (
          <span className={styles["live"]}>
            <LiveDot />
            {room.numParticipants === 1 ? "1 person" : `${room.numParticipants} people`}
          </span>
        ) : (
          <span className={styles["muted"]}>Nobody</span>
        )}
      </Cell>
      <Cell>
        <AgentsSwitch room={room} />
      </Cell>
    </TableRow>
  );
}

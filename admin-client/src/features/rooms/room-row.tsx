import { Cell, LiveDot, RowActions, TableRow } from "@confa/ui";
import { memo } from "react";
import { Link } from "react-router";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { span } from "@/shared/dates";
import { roomPath } from "@/shared/paths";
import type { RoomToActOn } from "./room-acts";
import { AgentsButton, EndButton, InviteButton } from "./room-buttons";
import type { ListedRoom } from "./listed-rooms";
import styles from "./rooms-table.module.css";

interface RoomRowProps {
  room: ListedRoom;
  now: number;
  acts: Acts;
  onEnd: (room: RoomToActOn) => void;
}

/** Drawn anew only when its own room changes: there may be hundreds, and fifty changes a second. */
export const RoomRow = memo(function RoomRow({ room, now, acts, onEnd }: RoomRowProps) {
  const t = useMessages();
  const isLive = room.numPeople !== null;
  return (
    <TableRow>
      <Cell>
        <span className={styles["name"]}>
          <Link to={roomPath(room.name)} dir="auto" title={room.title}>
            {room.title}
          </Link>
          <small>{room.name}</small>
        </span>
      </Cell>
      <Cell isLow isMuted>
        {t.rooms.access[room.access]}
      </Cell>
      <Cell isNumber isMuted={!isLive}>
        {isLive ? <Count value={room.numPeople} /> : t.rooms.nobody}
      </Cell>
      <Cell isNumber isMuted={!room.numAgents}>
        {room.numAgents ? room.numAgents : t.general.none}
      </Cell>
      <Cell isLow isNumber isMuted>
        {room.startedAt === null ? NOTHING : span(now - Date.parse(room.startedAt))}
      </Cell>
      <Cell>
        <RoomRowActions
          name={room.name}
          title={room.title}
          isAgentsEnabled={room.isAgentsEnabled}
          isEncrypted={room.isEncrypted}
          isLive={isLive}
          acts={acts}
          onEnd={onEnd}
        />
      </Cell>
    </TableRow>
  );
});

const NOTHING = "—";

interface RoomRowActionsProps extends RoomToActOn {
  isAgentsEnabled: boolean;
  isEncrypted: boolean;
  isLive: boolean;
  acts: Acts;
  onEnd: (room: RoomToActOn) => void;
}

/** Apart, because buttons are most of the work of drawing a row, and its numbers most of what changes. */
const RoomRowActions = memo(function RoomRowActions({ isLive, acts, onEnd, ...room }: RoomRowActionsProps) {
  return (
    <RowActions>
      <AgentsButton room={room} acts={acts} isIcon />
      <InviteButton room={room} acts={acts} isIcon />
      {isLive ? <EndButton isIcon onPress={() => onEnd(room)} /> : null}
    </RowActions>
  );
});

function Count({ value }: { value: number | null }) {
  return (
    <span className={styles["live"]}>
      <LiveDot />
      {value}
    </span>
  );
}

import { Card, CardHead, Cell, ColumnHead, EmptyState, Table, TableRow } from "@confa/ui";
import { Video } from "lucide-react";
import { useId } from "react";
import { Link } from "react-router";
import { useMessages } from "@/messages/messages";
import { useLivePicture } from "@/shared/live/live-context";
import type { LiveRoom } from "@/shared/live/live-picture";
import { PATHS, roomPath } from "@/shared/paths";
import { useMinute } from "@/shared/use-minute";
import styles from "./overview.module.css";

const SHOWN = 8;
const MINUTE_MS = 60_000;

/** The largest of the rooms that are live now. */
export function LiveRoomsCard() {
  const t = useMessages();
  const titleId = useId();
  const { rooms } = useLivePicture();
  const now = useMinute();
  const largest = [...rooms.values()].toSorted((a, b) => b.numPeople - a.numPeople).slice(0, SHOWN);
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.overview.liveRooms}>
        {rooms.size === 0 ? null : (
          <Link className={styles["more"]} to={PATHS.rooms}>
            {t.overview.all(rooms.size)}
          </Link>
        )}
      </CardHead>
      {largest.length === 0 ? (
        <EmptyState icon={<Video />} title={t.overview.noMeetings}>
          {t.overview.noMeetingsText}
        </EmptyState>
      ) : (
        <Table label={t.overview.liveRooms} head={<Head />}>
          {largest.map((room) => (
            <Row key={room.facts.name} room={room} now={now} />
          ))}
        </Table>
      )}
    </Card>
  );
}

function Head() {
  const t = useMessages();
  return (
    <>
      <ColumnHead>{t.rooms.room}</ColumnHead>
      <ColumnHead isNumber>{t.rooms.people}</ColumnHead>
      <ColumnHead isNumber>{t.rooms.agents}</ColumnHead>
      <ColumnHead isNumber>{t.overview.minutes}</ColumnHead>
    </>
  );
}

function Row({ room: { facts, numPeople, numAgents }, now }: { room: LiveRoom; now: number }) {
  const t = useMessages();
  const lasts = facts.startedAt === null ? 0 : Math.max(0, now - Date.parse(facts.startedAt));
  return (
    <TableRow>
      <Cell className={styles["room"]}>
        <Link to={roomPath(facts.name)} dir="auto" title={facts.title}>
          {facts.title}
        </Link>
      </Cell>
      <Cell isNumber>{numPeople}</Cell>
      <Cell isNumber isMuted={numAgents === 0}>
        {numAgents === 0 ? t.general.none : numAgents}
      </Cell>
      <Cell isNumber>{Math.floor(lasts / MINUTE_MS)}</Cell>
    </TableRow>
  );
}

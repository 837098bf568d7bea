import { Card, CardHead, ColumnHead, EmptyState, Select, Table } from "@confa/ui";
import { UsersRound } from "lucide-react";
import { useId, useState } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import filters from "@/shared/filters/filters.module.css";
import type { LiveRoom } from "@/shared/live/live-picture";
import { isShown, type Shown } from "./participant-facts";
import { ParticipantRow } from "./participant-row";
import styles from "./participants.module.css";

interface ParticipantsCardProps {
  /** Undefined while nobody is in it. */
  room: LiveRoom | undefined;
  acts: Acts;
}

/** Who is in the room now, people and agents told apart. */
export function ParticipantsCard({ room, acts }: ParticipantsCardProps) {
  const t = useMessages();
  const titleId = useId();
  const [shown, setShown] = useState<Shown>("everyone");
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={<Title room={room} />}>
        <Select
          label={t.room.show}
          className={filters["choice"]}
          items={[
            { id: "everyone", label: t.room.filters.everyone },
            { id: "people", label: t.room.filters.people },
            { id: "agents", label: t.room.filters.agents },
          ]}
          selectedKey={shown}
          onSelectionChange={(key) => setShown(key as Shown)}
        />
      </CardHead>
      {room === undefined ? (
        <EmptyState icon={<UsersRound />} title={t.room.everybodyLeft}>
          {t.room.everybodyLeftText}
        </EmptyState>
      ) : (
        <ParticipantTable room={room} shown={shown} acts={acts} />
      )}
    </Card>
  );
}

function Title({ room }: Pick<ParticipantsCardProps, "room">) {
  const t = useMessages();
  return (
    <>
      {t.room.participants}
      {room ? (
        <span className={styles["counts"]}>{t.room.counts(room.numPeople, room.numAgents)}</span>
      ) : null}
    </>
  );
}

function ParticipantTable({ room, shown, acts }: { room: LiveRoom; shown: Shown; acts: Acts }) {
  const t = useMessages();
  const [inspected, setInspected] = useState<string | null>(null);
  // Who was here already did not just come.
  const [firstSeen] = useState(room.participants);
  const rows = [...room.participants.values()].filter((one) => isShown(one, shown));
  const onInspect = (sid: string) => setInspected((before) => (before === sid ? null : sid));
  if (rows.length === 0) return <EmptyState icon={<UsersRound />} title={t.room.noOneOfThese} />;
  return (
    <Table label={t.room.participants} head={<Head />}>
      {rows.map((one) => (
        <ParticipantRow
          key={one.sid}
          one={one}
          roomName={room.facts.name}
          around={one.isAgent ? room : null}
          acts={acts}
          isFresh={!firstSeen.has(one.sid)}
          isInspected={inspected === one.sid}
          onInspect={onInspect}
        />
      ))}
    </Table>
  );
}

function Head() {
  const t = useMessages();
  return (
    <>
      <ColumnHead>{t.room.name}</ColumnHead>
      <ColumnHead isLow isNumber>
        {t.room.joined}
      </ColumnHead>
      <ColumnHead>{t.room.tracks}</ColumnHead>
      <ColumnHead isLow>{t.room.connection}</ColumnHead>
      <ColumnHead isLabelHidden>{t.general.actions}</ColumnHead>
    </>
  );
}

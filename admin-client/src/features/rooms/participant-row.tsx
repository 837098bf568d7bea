import { Cell, Rosette, type RosetteState, TableRow, WhoCell } from "@confa/ui";
import { memo } from "react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { clockSeconds } from "@/shared/dates";
import type { LiveParticipant } from "@/shared/live/live-events";
import type { LiveRoom } from "@/shared/live/live-picture";
import { ConnectionCell } from "./connection-cell";
import { Inspection } from "./inspection";
import { nameOf, standingOf } from "./participant-facts";
import { ParticipantActions } from "./participant-actions";
import styles from "./participants.module.css";
import { TrackIcons } from "./track-icons";

export interface ParticipantRowProps {
  one: LiveParticipant;
  roomName: string;
  /** Who else is here, for agents only: the row of a person need not follow what others do. */
  around: LiveRoom | null;
  acts: Acts;
  /** Came while somebody looked on. */
  isFresh: boolean;
  isInspected: boolean;
  onInspect: (sid: string) => void;
}

/** Drawn anew only when this participant changes, or the room around an agent. */
export const ParticipantRow = memo(function ParticipantRow(props: ParticipantRowProps) {
  const { one, around, isFresh, isInspected } = props;
  const t = useMessages();
  const name = nameOf(one);
  return (
    <>
      <TableRow isFresh={isFresh}>
        <Cell className={styles["name"]}>
          <WhoCell
            name={name}
            secondary={standingOf(one, around)}
            avatarId={one.userId ?? one.identity}
            icon={one.isAgent ? <Rosette size="sm" role={one.agent?.role ?? ""} state={moodOf(one)} /> : null}
          />
        </Cell>
        <Cell isLow isNumber>
          <time dateTime={one.joinedAt}>{clockSeconds(one.joinedAt)}</time>
        </Cell>
        <Cell>
          <TrackIcons one={one} />
        </Cell>
        <Cell isLow>
          {one.isAgent ? (
            <span className={styles["muted"]}>{t.room.sameMachine}</span>
          ) : (
            <ConnectionCell one={one} />
          )}
        </Cell>
        <Cell>
          <ParticipantActions {...props} />
        </Cell>
      </TableRow>
      {isInspected ? <Inspection one={one} /> : null}
    </>
  );
});

const MOODS: readonly string[] = ["listening", "thinking", "speaking"] satisfies RosetteState[];

function moodOf({ agent }: LiveParticipant): RosetteState {
  if (agent?.isMuted) return "muted";
  return agent && MOODS.includes(agent.state ?? "") ? (agent.state as RosetteState) : "idle";
}

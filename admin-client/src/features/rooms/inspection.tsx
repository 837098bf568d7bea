import { useMessages } from "@/messages/messages";
import type { LiveParticipant } from "@/shared/live/live-events";
import { mayBeHeard } from "./participant-facts";
import styles from "./participants.module.css";

const COLUMNS = 5;

/** Under a row: who this is for the media server, with metadata and attributes as they are. */
export function Inspection({ one }: { one: LiveParticipant }) {
  const t = useMessages();
  return (
    <tr className={styles["detail"]}>
      {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell is no control */}
      <td colSpan={COLUMNS}>
        <div className={styles["inspect"]}>
          <dl>
            <Fact label={t.room.identity} value={one.identity} />
            <Fact label={t.room.session} value={one.sid} />
            {one.isAgent ? null : (
              <Fact label={t.room.agentsHear} value={mayBeHeard(one) ? t.room.yes : t.room.no} isWord />
            )}
          </dl>
          <pre>{textOf(one) ?? t.room.noMetadata}</pre>
        </div>
      </td>
    </tr>
  );
}

function Fact({ label, value, isWord = false }: { label: string; value: string; isWord?: boolean }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={isWord ? undefined : styles["mono"]}>{value}</dd>
    </div>
  );
}

/** Nothing when there is neither. */
function textOf({ metadata, attributes }: LiveParticipant): string | undefined {
  const hasAttributes = Object.keys(attributes).length > 0;
  if (metadata === "" && !hasAttributes) return undefined;
  const said = {
    ...(metadata === "" ? {} : { metadata: parsed(metadata) }),
    ...(hasAttributes ? { attributes } : {}),
  };
  return JSON.stringify(said, null, 2);
}

/** Metadata is mostly JSON, but anybody's text. */
function parsed(metadata: string): unknown {
  try {
    return JSON.parse(metadata) as unknown;
  } catch {
    return metadata;
  }
}

import { Badge, Cell, TableRow } from "@confa/ui";
import { exactMoment, wholeTime } from "@/shared/dates";
import { actionName } from "./action-names";
import { AuditDetails } from "./audit-details";
import styles from "./audit-table.module.css";
import type { AuditEvent } from "./list-audit-events";

export function AuditRow({ event }: { event: AuditEvent }) {
  const { actor, target } = event;
  return (
    <TableRow>
      <Cell isMuted className={styles["time"]}>
        <time dateTime={event.at} title={wholeTime(event.at)}>
          {exactMoment(event.at)}
        </time>
      </Cell>
      <Cell>{actor.id === null ? <NotSignedIn name={actor.name} /> : <Name>{actor.name}</Name>}</Cell>
      <Cell className={styles["act"]}>
        <span className={styles["what"]}>
          {actionName(event.action)}
          {event.outcome === "done" ? null : (
            <Badge tone="warning">{event.outcome === "refused" ? "Refused" : event.outcome}</Badge>
          )}
        </span>
        <AuditDetails details={event.details} />
      </Cell>
      <Cell>
        {target.name === "" ? "—" : <Name kind={KINDS[target.kind] ?? target.kind}>{target.name}</Name>}
      </Cell>
      <Cell isLow isMuted className={styles["address"]}>
        {event.address}
      </Cell>
    </TableRow>
  );
}

const KINDS: Readonly<Record<string, string>> = { user: "User", room: "Room" };

/** Whoever held a key, or had not proved to be anybody. */
function NotSignedIn({ name }: { name: string }) {
  return <span className={styles["muted"]}>{name === "service key" ? "Service key" : "Not signed in"}</span>;
}

function Name({ children, kind }: { children: string; kind?: string }) {
  return (
    <span className={styles["name"]} title={children}>
      <b dir="auto">{children}</b>
      {kind === undefined ? null : <small>{kind}</small>}
    </span>
  );
}

import { Badge, Cell, TableRow } from "@confa/ui";
import type { ReactNode } from "react";
import { exactMoment, wholeTime } from "@/shared/dates";
import { actionName } from "./action-names";
import { AuditDetails } from "./audit-details";
import styles from "./audit-table.module.css";
import type { AuditEvent } from "./list-audit-events";

export function AuditRow({ event }: { event: AuditEvent }) {
  const { actor, target } = event;
  return (
    <TableRow>
      <Cell>
        <TwoLines
          second={
            <time dateTime={event.at} title={wholeTime(event.at)}>
              {exactMoment(event.at)}
            </time>
          }
        >
          {actor.id === null ? <NotSignedIn name={actor.name} /> : <Name>{actor.name}</Name>}
        </TwoLines>
      </Cell>
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
        {target.name === "" ? (
          "—"
        ) : (
          <TwoLines second={KINDS[target.kind] ?? target.kind}>
            <Name>{target.name}</Name>
          </TwoLines>
        )}
      </Cell>
      <Cell isLow isMuted className={styles["address"]}>
        {event.address}
      </Cell>
    </TableRow>
  );
}

const KINDS: Readonly<Record<string, string>> = {
  user: "User",
  guest: "Guest",
  room: "Room",
  address: "Address",
};

/** Whoever held a key, or had not proved to be anybody. */
function NotSignedIn({ name }: { name: string }) {
  return <span className={styles["muted"]}>{name === "service key" ? "Service key" : "Not signed in"}</span>;
}

function Name({ children }: { children: string }) {
  return (
    <b dir="auto" title={children}>
      {children}
    </b>
  );
}

function TwoLines({ children, second }: { children: ReactNode; second: ReactNode }) {
  return (
    <span className={styles["lines"]}>
      {children}
      <small>{second}</small>
    </span>
  );
}

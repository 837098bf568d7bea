import { Badge, Cell, TableRow } from "@confa/ui";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import { exactMoment, wholeTime } from "@/shared/dates";
import { actionName } from "./action-names";
import { AuditDetails } from "./audit-details";
import styles from "./audit-table.module.css";
import type { AuditEvent } from "./list-audit-events";

const NOTHING = "—";

export function AuditRow({ event }: { event: AuditEvent }) {
  const t = useMessages();
  const { actor, target } = event;
  const kinds: Readonly<Record<string, string>> = t.auditLog.targets;
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
            <Badge tone="warning">{event.outcome === "refused" ? t.auditLog.refused : event.outcome}</Badge>
          )}
        </span>
        <AuditDetails details={event.details} />
      </Cell>
      <Cell>
        {target.name === "" ? (
          NOTHING
        ) : (
          <TwoLines second={kinds[target.kind] ?? target.kind}>
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

/** Whoever held a key, or had not proved to be anybody. */
function NotSignedIn({ name }: { name: string }) {
  const t = useMessages();
  return (
    <span className={styles["muted"]}>
      {name === "service key" ? t.auditLog.serviceKey : t.auditLog.notSignedIn}
    </span>
  );
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

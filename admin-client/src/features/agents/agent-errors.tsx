import { Card, CardHead, Cell, ColumnHead, EmptyState, Table, TableRow } from "@confa/ui";
import { CircleCheck } from "lucide-react";
import { useId } from "react";
import { Link } from "react-router";
import { useMessages } from "@/messages/messages";
import { exactMoment } from "@/shared/dates";
import { roomPath } from "@/shared/paths";
import styles from "./agents.module.css";
import type { AgentError } from "@/shared/agents/list-agents";

/** What went wrong for agents during the last day, the latest first. */
export function AgentErrors({ errors }: { errors: readonly AgentError[] }) {
  const t = useMessages();
  const titleId = useId();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.agents.errors} />
      {errors.length === 0 ? (
        <EmptyState icon={<CircleCheck />} title={t.agents.noErrors} />
      ) : (
        <Table label={t.agents.errors} head={<Head />}>
          {errors.map((error) => (
            <TableRow key={error.id}>
              <Cell isMuted>
                <time dateTime={error.at}>{exactMoment(error.at)}</time>
              </Cell>
              <Cell>
                <span className={styles["where"]}>
                  <Link to={roomPath(error.room)}>{error.room}</Link>
                  <small>{error.role}</small>
                </span>
              </Cell>
              <Cell className={styles["problem"]}>
                <b>{[error.code, error.provider].filter(Boolean).join(", ")}</b>
                <p>{error.detail}</p>
              </Cell>
            </TableRow>
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
      <ColumnHead>{t.agents.when}</ColumnHead>
      <ColumnHead>{t.agents.where}</ColumnHead>
      <ColumnHead>{t.agents.code}</ColumnHead>
    </>
  );
}

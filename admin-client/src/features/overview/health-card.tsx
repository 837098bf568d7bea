import { useApi } from "@confa/api-client/react";
import { Card, CardHead, Skeleton } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { CircleAlert, CircleCheck, TriangleAlert } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { ListFailure } from "@/shared/failure/list-failure";
import styles from "./overview.module.css";
import { type PartHealth, systemHealth } from "./system-health";

const ICONS = { ok: CircleCheck, warning: TriangleAlert, down: CircleAlert };

/** Every part of the installation, whether it works, and the version. */
export function HealthCard() {
  const t = useMessages();
  const titleId = useId();
  const health = useQuery(systemHealth(useApi()));
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.overview.health} />
      {health.data === undefined && health.isError ? (
        <ListFailure error={health.error} onRetry={() => void health.refetch()} />
      ) : (
        <ul className={styles["health"]} aria-busy={health.isPending}>
          {health.data?.parts.map((part) => <Part key={part.name} part={part} />) ?? (
            <Skeleton height={120} />
          )}
          {health.data ? (
            <li>
              <span className={styles["version"]}>{t.overview.version}</span> {health.data.version}
            </li>
          ) : null}
        </ul>
      )}
    </Card>
  );
}

function Part({ part }: { part: PartHealth }) {
  const t = useMessages();
  const Icon = ICONS[part.status];
  const facts = [
    part.count === null ? "" : t.overview.workers(part.count),
    part.detail,
    part.answerMs === null ? "" : t.overview.answersIn(part.answerMs),
  ].filter((fact) => fact !== "");
  return (
    <li data-status={part.status}>
      <Icon aria-hidden />
      <div>
        <b>{t.overview.parts[part.name]}</b>
        <span className={styles["status"]}>{t.overview.statuses[part.status]}</span>
        <p>{facts.join(", ")}</p>
      </div>
    </li>
  );
}

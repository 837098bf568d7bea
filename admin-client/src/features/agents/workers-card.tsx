import { formatNumber } from "@confa/language";
import { Badge, Card, CardHead, EmptyState } from "@confa/ui";
import { CircleAlert, CircleCheck, ServerOff } from "lucide-react";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import styles from "./agents.module.css";
import type { AgentWorker } from "@/shared/agents/list-agents";

/** The workers of the last hour, each with its providers: "works", or why not. */
export function WorkersCard({ workers }: { workers: readonly AgentWorker[] }) {
  const t = useMessages();
  const titleId = useId();
  return (
    <Card as="section" aria-labelledby={titleId}>
      <CardHead titleId={titleId} title={t.agents.workers} />
      {workers.length === 0 ? (
        <EmptyState icon={<ServerOff />} title={t.agents.noWorkers}>
          {t.agents.noWorkersText}
        </EmptyState>
      ) : (
        workers.map((worker) => <Worker key={worker.id} worker={worker} />)
      )}
    </Card>
  );
}

function Worker({ worker }: { worker: AgentWorker }) {
  const t = useMessages();
  const load = `${formatNumber(worker.load * 100)} %`;
  return (
    <div className={styles["worker"]}>
      <h3>
        {t.agents.worker(worker.id)}
        <Badge tone={worker.isAlive ? "success" : "danger"}>
          {worker.isAlive ? t.agents.alive : t.agents.gone}
        </Badge>
      </h3>
      <p className={styles["muted"]}>{[t.agents.jobs(worker.jobs, load), worker.version].join(", ")}</p>
      <ul className={styles["providers"]}>
        {worker.providers.map((provider) => (
          <Provider key={`${provider.kind} ${provider.name}`} provider={provider} />
        ))}
      </ul>
    </div>
  );
}

function Provider({ provider }: { provider: AgentWorker["providers"][number] }) {
  const t = useMessages();
  const { kind, name, model, isOk, isDemo, reason } = provider;
  return (
    <li data-ok={isOk}>
      {isOk ? <CircleCheck size={16} aria-hidden /> : <CircleAlert size={16} aria-hidden />}
      <span className={styles["kind"]}>{t.agents.kinds[kind]}</span>
      <span>
        <b>{name}</b> {model} {isDemo ? <Badge tone="warning">{t.agents.demo}</Badge> : null}
        <small>{isOk ? t.agents.works : reason}</small>
      </span>
    </li>
  );
}

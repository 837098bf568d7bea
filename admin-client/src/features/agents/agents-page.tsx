import { useApi } from "@confa/api-client/react";
import { Card, PageHead } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { useMessages } from "@/messages/messages";
import { ActFailure } from "@/shared/acts/act-failure";
import { useActs } from "@/shared/acts/use-acts";
import { ListFailure } from "@/shared/failure/list-failure";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { LiveBanner } from "@/shared/live/live-banner";
import { useLivePicture } from "@/shared/live/live-context";
import { LiveMark } from "@/shared/live/live-mark";
import { AgentErrors } from "./agent-errors";
import styles from "./agents.module.css";
import { agentsOverview } from "@/shared/agents/list-agents";
import { RolesCard } from "./roles-card";
import { RunningAgents } from "./running-agents";
import { WorkersCard } from "./workers-card";

/** All agents that run, what they run on, and the errors of the last day. */
export default function AgentsPage() {
  const t = useMessages();
  const acts = useActs();
  const agents = useQuery(agentsOverview(useApi()));
  const retry = () => void agents.refetch();
  useFollowing(agents.refetch);
  return (
    <>
      <title>{t.general.title(t.agents.title)}</title>
      <PageHead title={t.agents.title} meta={<LiveMark />} />
      <LiveBanner />
      <ActFailure acts={acts} />
      {agents.data === undefined ? (
        <Card>
          {agents.isError ? (
            <ListFailure error={agents.error} onRetry={retry} />
          ) : (
            <TableSkeleton label={t.agents.loading} />
          )}
        </Card>
      ) : (
        <div className={styles["stack"]}>
          {agents.isError ? (
            <StaleBanner error={agents.error} asOf={agents.dataUpdatedAt} onRetry={retry} />
          ) : null}
          <RunningAgents agents={agents.data.agents} acts={acts} />
          <div className={styles["columns"]}>
            <WorkersCard workers={agents.data.workers} />
            <RolesCard />
          </div>
          <AgentErrors errors={agents.data.errors} />
        </div>
      )}
    </>
  );
}

/** Asks anew as soon as agents come or go. */
function useFollowing(refetch: () => unknown): void {
  const { rooms } = useLivePicture();
  const numAgents = Array.from(rooms.values(), (room) => room.numAgents).reduce((sum, more) => sum + more, 0);
  const seen = useRef(numAgents);
  useEffect(() => {
    if (seen.current === numAgents) return;
    seen.current = numAgents;
    refetch();
  }, [numAgents, refetch]);
}

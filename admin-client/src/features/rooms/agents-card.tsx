import { useApi } from "@confa/api-client/react";
import { Rosette } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import { agentsOverview, type RunningAgent } from "@/shared/agents/list-agents";
import { VoiceFigures } from "@/shared/agents/voice-figures";
import { SetupCard } from "./setup-card";
import styles from "./setup.module.css";

/** The agents of the room: who invited each, what it runs on, and how soon it answers. */
export function AgentsCard({ room }: { room: string }) {
  const t = useMessages();
  const agents = useQuery(agentsOverview(useApi()));
  const here = agents.data?.agents.filter((agent) => agent.room === room);
  if (here?.length === 0) return null;
  return (
    <SetupCard title={t.agents.voice} query={agents}>
      {() => (
        <ul className={styles["list"]}>
          {here?.map((agent) => (
            <Agent key={agent.agentSessionId} agent={agent} />
          ))}
        </ul>
      )}
    </SetupCard>
  );
}

function Agent({ agent }: { agent: RunningAgent }) {
  const { providers } = agent;
  const used = [...new Set([providers?.stt, providers?.llm, providers?.tts])].filter(Boolean);
  return (
    <li className={styles["agent"]}>
      <span className={styles["item"]}>
        <Rosette size="sm" role={agent.role} />
        <span className={styles["texts"]}>
          <b>{agent.name}</b>
          <small dir="auto">{[agent.invitedByName, ...used].join(", ")}</small>
        </span>
      </span>
      <VoiceFigures agent={agent} />
    </li>
  );
}

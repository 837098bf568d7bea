import { Badge } from "@confa/ui";
import type { Participant } from "livekit-client";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import { AgentTile } from "./AgentTile";
import styles from "./Band.module.css";

const MOST = 2;

/** The row under the people's grid where agents sit, and captions. Without both there is no row. */
export function Band({ agents, captions }: { agents: Participant[]; captions: ReactNode }) {
  const t = useMessages();
  if (agents.length === 0 && captions === null) return null;
  const numHidden = agents.length - MOST;
  return (
    <div className={styles["band"]}>
      {agents.slice(0, MOST).map((agent) => (
        <AgentTile key={agent.identity} participant={agent} />
      ))}
      {numHidden > 0 && <Badge tone="agent">{t.stage.moreAgents(numHidden)}</Badge>}
      {captions}
    </div>
  );
}

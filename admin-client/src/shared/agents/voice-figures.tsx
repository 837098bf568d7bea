import { formatNumber } from "@confa/language";
import { useMessages } from "@/messages/messages";
import { Sparkline } from "@/shared/charts/charts";
import type { RunningAgent } from "./list-agents";
import styles from "./voice-figures.module.css";

/** How soon it answers: half and 95 % of the answers of the last day, and the course of the latest ones. */
export function VoiceFigures({ agent: { name, turns } }: { agent: RunningAgent }) {
  const t = useMessages();
  if (turns.p50Ms === null || turns.p95Ms === null) {
    return <span className={styles["muted"]}>{t.agents.noTurns}</span>;
  }
  return (
    <span className={styles["voice"]}>
      <span className={styles["course"]}>
        <Sparkline values={turns.recentMs} tone="agents" label={t.agents.voiceOf(name)} />
      </span>
      <span className={styles["speed"]}>
        {t.agents.half(seconds(turns.p50Ms))}
        <small>{t.agents.most(seconds(turns.p95Ms))}</small>
      </span>
    </span>
  );
}

const seconds = (ms: number): string => formatNumber(ms / 1000, 2);

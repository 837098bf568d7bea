import { Button, Rosette } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { AgentFactList } from "./AgentFactList";
import type { AgentHere } from "./agents-here";
import type { AgentActs } from "./use-agent-acts";
import styles from "./AgentCard.module.css";

interface Props {
  agent: AgentHere;
  /** What it hears and speaks, as a BCP 47 tag; null while it is not known. */
  language: string | null;
  numPeople: number;
  /** The identity of the person who looks. */
  me: string;
  /** Null for those who may only look. */
  acts: AgentActs | null;
}

/** An agent that is in the room. */
export function AgentCard({ agent, language, numPeople, me, acts }: Props) {
  const { mood } = agent;
  const isStill = mood === "joining" || mood === "leaving";
  return (
    <li className={styles["card"]} data-mood={mood}>
      <div className={styles["head"]}>
        <Rosette role={agent.role} state={isStill ? "idle" : mood} />
        <span className={styles["texts"]}>
          <b dir="auto" title={agent.name}>
            {agent.name}
          </b>
          <AgentState agent={agent} me={me} />
        </span>
      </div>
      <AgentFactList agent={agent} language={language} numPeople={numPeople} />
      {acts !== null && <Acts agent={agent} me={me} acts={acts} />}
    </li>
  );
}

function AgentState({ agent, me }: { agent: AgentHere; me: string }) {
  const t = useMessages();
  const { mood, focus } = agent;
  return (
    <span className={styles["state"]}>
      <span>{t.stage.agentMoods[mood]}</span>
      {focus !== null && (
        <span className={styles["focus"]}>
          {focus.identity === me ? t.agents.focusedOnYou : t.stage.agentFocused(focus.name)}
        </span>
      )}
    </span>
  );
}

function Acts({ agent, me, acts }: { agent: AgentHere; me: string; acts: AgentActs }) {
  const t = useMessages();
  const { identity, name, isMuted, focus } = agent;
  const isFocusedOnMe = focus?.identity === me;
  return (
    <div className={styles["acts"]}>
      <Button
        size="sm"
        aria-label={isMuted ? t.agents.unmuteNamed(name) : t.agents.muteNamed(name)}
        onPress={() => acts.mute(identity, !isMuted)}
      >
        {isMuted ? t.agents.unmute : t.agents.mute}
      </Button>
      <Button
        size="sm"
        aria-label={isFocusedOnMe ? t.agents.endFocusNamed(name) : t.agents.focusNamed(name)}
        onPress={() => acts.focus(identity, isFocusedOnMe ? null : me)}
      >
        {isFocusedOnMe ? t.agents.endFocus : t.agents.focus}
      </Button>
      <Button size="sm" aria-label={t.agents.stopNamed(name)} onPress={() => acts.stop(identity)}>
        {t.agents.stop}
      </Button>
      <Button
        size="sm"
        variant="danger-quiet"
        aria-label={t.agents.removeNamed(name)}
        onPress={() => acts.remove(identity)}
      >
        {t.agents.remove}
      </Button>
    </div>
  );
}

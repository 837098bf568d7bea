import { useSpeakingParticipants } from "@livekit/components-react";
import type { Participant } from "livekit-client";
import { AgentTile } from "./AgentTile";
import { PersonTile } from "./PersonTile";
import { stripOrder } from "./strip-order";
import styles from "./Filmstrip.module.css";

const MOST_PEOPLE = 5;

interface Props {
  people: readonly Participant[];
  agents: readonly Participant[];
  /** Comes before those who are silent: the presenter; null for nobody. */
  first: string | null;
  isBeside: boolean;
}

export function Filmstrip({ people, agents, first, isBeside }: Props) {
  useSpeakingParticipants();
  const inOrder = stripOrder(people, first);
  const numHidden = inOrder.length - MOST_PEOPLE;
  return (
    <div className={styles["strip"]} data-beside={isBeside || undefined}>
      {inOrder.slice(0, MOST_PEOPLE).map((person) => (
        <div key={person.identity} className={styles["person"]}>
          <PersonTile participant={person} isSmall />
        </div>
      ))}
      {agents.map((agent) => (
        <AgentTile key={agent.identity} participant={agent} isUpright />
      ))}
      {numHidden > 0 && <span className={styles["more"]}>+{numHidden}</span>}
    </div>
  );
}

import { useSpeakingParticipants } from "@livekit/components-react";
import { AgentTile } from "./AgentTile";
import type { Seated } from "./people";
import { PersonTile } from "./PersonTile";
import { stripOrder } from "./strip-order";
import styles from "./Filmstrip.module.css";

const MOST_PEOPLE = 5;

interface Props {
  seated: Seated;
  presenter: string;
  isBeside: boolean;
}

export function Filmstrip({ seated, presenter, isBeside }: Props) {
  useSpeakingParticipants();
  const people = stripOrder(seated.people, presenter);
  const numHidden = people.length - MOST_PEOPLE;
  return (
    <div className={styles["strip"]} data-beside={isBeside || undefined}>
      {people.slice(0, MOST_PEOPLE).map((person) => (
        <div key={person.identity} className={styles["person"]}>
          <PersonTile participant={person} isSmall />
        </div>
      ))}
      {seated.agents.map((agent) => (
        <AgentTile key={agent.identity} participant={agent} isUpright />
      ))}
      {numHidden > 0 && <span className={styles["more"]}>+{numHidden}</span>}
    </div>
  );
}

import { formatLanguage, formatList } from "@confa/language";
import { Badge } from "@confa/ui";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import type { AgentHere } from "./agents-here";
import { audioGoesTo, wordsGoTo } from "./where-it-goes";
import styles from "./AgentCard.module.css";

interface Props {
  agent: AgentHere;
  language: string | null;
  numPeople: number;
}

/** Whom an agent hears, in which language, and where what it hears goes. */
export function AgentFactList({ agent, language, numPeople }: Props) {
  const t = useMessages();
  const { hears, providers, isDemo } = agent;
  return (
    <dl className={styles["facts"]}>
      <Fact term={t.agents.hears}>
        <Heard names={hears} numPeople={numPeople} />
      </Fact>
      {language !== null && <Fact term={t.agents.language}>{formatLanguage(language)}</Fact>}
      {providers !== null && <Fact term={t.agents.audioGoesTo}>{audioGoesTo(providers)}</Fact>}
      {providers !== null && <Fact term={t.agents.wordsGoTo}>{wordsGoTo(providers)}</Fact>}
      {isDemo && (
        <Fact term={t.agents.model}>
          <Badge tone="warning">{t.agents.demoModel}</Badge>
          <small>{t.agents.demoModelText}</small>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Heard({ names, numPeople }: { names: readonly string[]; numPeople: number }) {
  const t = useMessages();
  const count = t.agents.hearsCount(names.length, numPeople);
  if (names.length === 0) return count;
  return (
    <details>
      <summary>{count}</summary>
      <span dir="auto">{formatList(names)}</span>
    </details>
  );
}

import { Banner, EmptyState, Panel, Rosette, Switch } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Toggle } from "@/shared/toggle";
import type { AgentsSwitch } from "./use-agents-switch";
import styles from "./AgentsPanel.module.css";

interface AgentHere {
  identity: string;
  name: string;
  /** Chooses the glyph of its flower. */
  role: string;
}

interface Props {
  /** Null until the room says it. */
  isAllowed: boolean | null;
  agents: readonly AgentHere[];
  /** Given to administrators, who may change whether agents are allowed. */
  change: AgentsSwitch | null;
  /** On while agents may not hear this person. */
  unheard: Toggle;
  onClose: () => void;
}

export function AgentsPanel({ isAllowed, agents, change, unheard, onClose }: Props) {
  const t = useMessages();
  return (
    <Panel
      title={t.agents.title}
      closeLabel={t.agents.close}
      onClose={onClose}
      footer={
        <div className={styles["switches"]}>
          <Switch
            isSelected={unheard.isOn}
            onChange={unheard.onChange}
            description={t.agents.mayNotHearMeText}
          >
            {t.agents.mayNotHearMe}
          </Switch>
          {change !== null && <AllowAgents isAllowed={isAllowed === true} change={change} />}
        </div>
      }
    >
      {agents.length > 0 ? (
        <AgentList agents={agents} />
      ) : (
        <NobodyHere isAllowed={isAllowed} mayChange={change !== null} />
      )}
    </Panel>
  );
}

function AgentList({ agents }: { agents: readonly AgentHere[] }) {
  const t = useMessages();
  return (
    <ul className={styles["agents"]} aria-label={t.agents.here}>
      {agents.map((agent) => (
        <li key={agent.identity} className={styles["agent"]}>
          <Rosette role={agent.role} />
          <b dir="auto">{agent.name}</b>
        </li>
      ))}
    </ul>
  );
}

/** The flower that stands for agents in general. */
const ANY_ROLE = "friendly";

function NobodyHere({ isAllowed, mayChange }: { isAllowed: boolean | null; mayChange: boolean }) {
  const t = useMessages();
  if (isAllowed === false) {
    return (
      <EmptyState icon={<Rosette size="fill" state="muted" />} title={t.agents.nobody}>
        {mayChange ? t.agents.offForYou : t.agents.off}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Rosette role={ANY_ROLE} size="fill" />} title={t.agents.nobody}>
      {isAllowed === true ? t.agents.allowed : t.agents.notToldYet}
    </EmptyState>
  );
}

function AllowAgents({ isAllowed, change }: { isAllowed: boolean; change: AgentsSwitch }) {
  const t = useMessages();
  return (
    <div className={styles["allow"]}>
      {change.error !== null && <Banner tone="danger">{change.error}</Banner>}
      <Switch
        isSelected={isAllowed}
        isDisabled={change.isPending}
        onChange={change.set}
        description={t.agents.allowText}
      >
        {t.agents.allow}
      </Switch>
    </div>
  );
}

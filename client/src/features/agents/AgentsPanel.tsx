import { Banner, EmptyState, Panel, Rosette, Switch } from "@confa/ui";
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
  onClose: () => void;
}

export function AgentsPanel({ isAllowed, agents, change, onClose }: Props) {
  return (
    <Panel
      title="Agents"
      closeLabel="Close agents"
      onClose={onClose}
      footer={change === null ? undefined : <AllowAgents isAllowed={isAllowed === true} change={change} />}
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
  return (
    <ul className={styles["agents"]} aria-label="Agents in this room">
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
  if (isAllowed === false) {
    return (
      <EmptyState icon={<Rosette size="fill" state="muted" />} title="No agents here">
        Agents are turned off in this room. {mayChange ? "You" : "An administrator"} can allow them.
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Rosette role={ANY_ROLE} size="fill" />} title="No agents here">
      {isAllowed === true
        ? "Agents are allowed in this room."
        : "The room has not told yet whether agents are allowed."}
    </EmptyState>
  );
}

function AllowAgents({ isAllowed, change }: { isAllowed: boolean; change: AgentsSwitch }) {
  return (
    <div className={styles["allow"]}>
      {change.error !== null && <Banner tone="danger">{change.error}</Banner>}
      <Switch
        isSelected={isAllowed}
        isDisabled={change.isPending}
        onChange={change.set}
        description="Turning this off removes the agents that are here."
      >
        Allow agents in this room
      </Switch>
    </div>
  );
}

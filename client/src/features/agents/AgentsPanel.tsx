import { Panel, Switch } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Toggle } from "@/shared/toggle";
import { AgentList, type AgentListProps } from "./AgentList";
import { AllowAgents } from "./AllowAgents";
import { InviteAgent, type RolesToInvite } from "./InviteAgent";
import { NobodyHere } from "./NobodyHere";
import { ActProblem } from "./ActProblem";
import type { AgentsSwitch } from "./use-agents-switch";
import styles from "./AgentsPanel.module.css";

export interface AgentsPanelProps extends Omit<AgentListProps, "roles"> {
  /** Null until the room says it. */
  isAllowed: boolean | null;
  /** No agent joins such a room, whatever is allowed. */
  isEncrypted: boolean;
  roles: RolesToInvite;
  /** Given to administrators, who may change whether agents are allowed. */
  change: AgentsSwitch | null;
  /** On while agents may not hear this person. */
  unheard: Toggle;
  onClose: () => void;
}

export function AgentsPanel(props: AgentsPanelProps) {
  const { isAllowed, isEncrypted, here, away, invitation, roles, acts, change, unheard, onClose } = props;
  const t = useMessages();
  const mayInvite = isAllowed === true && !isEncrypted && acts !== null;
  const isAnybody =
    here.length + away.length > 0 || invitation.pending !== null || invitation.failed !== null;
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
          {change !== null && (
            <AllowAgents
              isAllowed={isAllowed === true}
              present={here.map(({ name }) => name)}
              change={change}
            />
          )}
        </div>
      }
    >
      <div className={styles["body"]}>
        {acts?.problem && <ActProblem {...acts.problem} />}
        {isAnybody ? (
          <AgentList {...props} roles={roles.list} />
        ) : (
          <NobodyHere isAllowed={isAllowed} isEncrypted={isEncrypted} mayChange={change !== null} />
        )}
        {mayInvite && (
          <InviteAgent roles={roles} isPending={invitation.pending !== null} onInvite={invitation.start} />
        )}
        {here.length > 0 && <p className={styles["hint"]}>{t.agents.howToAsk(here[0]?.name ?? "")}</p>}
      </div>
    </Panel>
  );
}

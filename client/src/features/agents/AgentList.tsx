import { useState } from "react";
import { getMessages, useMessages } from "@/messages/messages";
import { AgentComing, AgentFailed } from "./AgentAwayCard";
import { AgentCard } from "./AgentCard";
import type { AgentRole } from "./agent-roles";
import type { AgentAway, AgentHere } from "./agents-here";
import type { AgentActs } from "./use-agent-acts";
import type { Invitation } from "./use-invitation";
import styles from "./AgentsPanel.module.css";

export interface AgentListProps {
  here: readonly AgentHere[];
  away: readonly AgentAway[];
  roles: readonly AgentRole[] | null;
  numPeople: number;
  /** The identity of the person who looks. */
  me: string;
  invitation: Invitation;
  /** Null for those who may only look. */
  acts: AgentActs | null;
}

/** Who is here, who comes, and who did not. */
export function AgentList({ here, away, roles, numPeople, me, invitation, acts }: AgentListProps) {
  const t = useMessages();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const { pending, failed } = invitation;
  const isKnown = (id: string): boolean => [...here, ...away].some(({ role }) => role === id);
  const shown = away.filter(
    ({ session, state, role }) =>
      !dismissed.has(session) && !(state === "failed" && (role === failed?.role.id || role === pending?.id)),
  );
  return (
    <ul className={styles["agents"]} aria-label={t.agents.here}>
      {here.map((agent) => (
        <AgentCard
          key={agent.identity}
          agent={agent}
          language={roles?.find(({ id }) => id === agent.role)?.language ?? null}
          numPeople={numPeople}
          me={me}
          acts={acts}
        />
      ))}
      {shown.map((one) => (
        <Away
          key={one.session}
          one={one}
          acts={acts}
          onRetry={() => invitation.start({ id: one.role, displayName: one.name })}
          onDismiss={() => setDismissed((before) => new Set([...before, one.session]))}
        />
      ))}
      {pending !== null && !isKnown(pending.id) && (
        <AgentComing name={pending.displayName} role={pending.id} isReturning={false} onCancel={null} />
      )}
      {failed !== null && (
        <AgentFailed
          name={failed.role.displayName}
          role={failed.role.id}
          reason={failed.reason}
          onRetry={() => invitation.start(failed.role)}
          onDismiss={invitation.dismiss}
        />
      )}
    </ul>
  );
}

interface AwayProps {
  one: AgentAway;
  acts: AgentActs | null;
  onRetry: () => void;
  onDismiss: () => void;
}

function Away({ one, acts, onRetry, onDismiss }: AwayProps) {
  const { session, name, role, state } = one;
  if (state !== "failed") {
    const onCancel = acts === null ? null : () => acts.cancel(session);
    return <AgentComing name={name} role={role} isReturning={state === "returning"} onCancel={onCancel} />;
  }
  const reason = reasonOf(one);
  return (
    <AgentFailed
      name={name}
      role={role}
      reason={reason}
      onRetry={acts === null ? null : onRetry}
      onDismiss={onDismiss}
    />
  );
}

function reasonOf({ reason }: AgentAway): string {
  const t = getMessages();
  const known: Readonly<Record<string, string>> = t.agents.reasons;
  return (reason === null ? undefined : known[reason]) ?? t.agents.reasons.keeps_failing;
}

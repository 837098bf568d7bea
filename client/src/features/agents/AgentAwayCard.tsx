import { Button, Rosette, Spinner } from "@confa/ui";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import styles from "./AgentCard.module.css";

interface CardProps {
  name: string;
  role: string;
  children: ReactNode;
  actions: ReactNode;
  isBusy: boolean;
}

function Card({ name, role, children, actions, isBusy }: CardProps) {
  return (
    <li className={styles["card"]} data-away="" aria-busy={isBusy || undefined}>
      <div className={styles["head"]}>
        <Rosette role={role} />
        <span className={styles["texts"]}>
          <b dir="auto" title={name}>
            {name}
          </b>
          <span className={styles["state"]} role="status">
            {children}
          </span>
        </span>
      </div>
      <div className={styles["acts"]}>{actions}</div>
    </li>
  );
}

interface ComingProps {
  name: string;
  role: string;
  isReturning: boolean;
  /** Null while there is nothing to take back yet, and for those who may only look. */
  onCancel: (() => void) | null;
}

/** An agent on its way. */
export function AgentComing({ name, role, isReturning, onCancel }: ComingProps) {
  const t = useMessages();
  const cancel = onCancel !== null && (
    <Button size="sm" variant="quiet" aria-label={t.agents.cancelNamed(name)} onPress={onCancel}>
      {t.general.cancel}
    </Button>
  );
  return (
    <Card name={name} role={role} isBusy actions={cancel}>
      <Spinner />
      {isReturning ? t.agents.returning : t.stage.agentMoods.joining}
    </Card>
  );
}

interface FailedProps {
  name: string;
  role: string;
  /** A sentence. */
  reason: string;
  /** Null for those who may only look. */
  onRetry: (() => void) | null;
  onDismiss: () => void;
}

/** An agent that did not come. */
export function AgentFailed({ name, role, reason, onRetry, onDismiss }: FailedProps) {
  const t = useMessages();
  const ways = (
    <>
      {onRetry !== null && (
        <Button size="sm" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      )}
      <Button size="sm" variant="quiet" onPress={onDismiss}>
        {t.agents.dismiss}
      </Button>
    </>
  );
  return (
    <Card name={name} role={role} isBusy={false} actions={ways}>
      {reason}
    </Card>
  );
}

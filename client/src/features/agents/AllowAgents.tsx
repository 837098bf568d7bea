import { formatList } from "@confa/language";
import { Banner, ConfirmDialog, Switch } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import type { AgentsSwitch } from "./use-agents-switch";
import styles from "./AgentsPanel.module.css";

interface Props {
  isAllowed: boolean;
  /** The names of the agents that leave when they are forbidden. */
  present: readonly string[];
  change: AgentsSwitch;
}

/** An administrator's switch; where agents would have to leave, it asks first. */
export function AllowAgents({ isAllowed, present, change }: Props) {
  const t = useMessages();
  const [isAsking, setAsking] = useState(false);
  const wish = (isEnabled: boolean): void => {
    if (!isEnabled && present.length > 0) setAsking(true);
    else change.set(isEnabled);
  };
  return (
    <div className={styles["allow"]}>
      {change.error !== null && <Banner tone="danger">{change.error}</Banner>}
      <Switch
        isSelected={isAllowed}
        isDisabled={change.isPending}
        onChange={wish}
        description={t.agents.allowText}
      >
        {t.agents.allow}
      </Switch>
      {isAsking && (
        <ForbidDialog
          names={present}
          onCancel={() => setAsking(false)}
          onForbid={() => {
            setAsking(false);
            change.set(false);
          }}
        />
      )}
    </div>
  );
}

interface ForbidProps {
  names: readonly string[];
  onCancel: () => void;
  onForbid: () => void;
}

function ForbidDialog({ names, onCancel, onForbid }: ForbidProps) {
  const t = useMessages();
  return (
    <ConfirmDialog
      title={t.agents.forbidTitle}
      cancel={t.general.cancel}
      confirm={t.agents.forbid}
      onConfirm={onForbid}
      onClose={onCancel}
    >
      {t.agents.forbidText(formatList(names), names.length)}
    </ConfirmDialog>
  );
}

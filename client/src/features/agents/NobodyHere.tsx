import { EmptyState, Rosette } from "@confa/ui";
import { useMessages } from "@/messages/messages";

/** The flower that stands for agents in general. */
const ANY_ROLE = "friendly";

interface Props {
  isAllowed: boolean | null;
  isEncrypted: boolean;
  mayChange: boolean;
}

export function NobodyHere({ isAllowed, isEncrypted, mayChange }: Props) {
  const t = useMessages();
  if (isEncrypted || isAllowed === false) {
    const off = mayChange ? t.agents.offForYou : t.agents.off;
    return (
      <EmptyState icon={<Rosette size="fill" state="muted" />} title={t.agents.nobody}>
        {isEncrypted ? t.agents.encrypted : off}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={<Rosette role={ANY_ROLE} size="fill" />} title={t.agents.nobody}>
      {isAllowed === true ? t.agents.allowed : t.agents.notToldYet}
    </EmptyState>
  );
}

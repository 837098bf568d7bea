import { Banner, Button, choiceItems, Menu, MenuTrigger } from "@confa/ui";
import { Plus } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { AgentRole } from "./agent-roles";
import type { Invitee } from "./use-invitation";

export interface RolesToInvite {
  list: readonly AgentRole[] | null;
  /** Why the roles could not be read. */
  error: string | null;
  retry: () => void;
}

interface Props {
  roles: RolesToInvite;
  isPending: boolean;
  onInvite: (role: Invitee) => void;
}

/** The button with the roles under it. */
export function InviteAgent({ roles, isPending, onInvite }: Props) {
  const t = useMessages();
  if (roles.error !== null) return <RolesMissing reason={roles.error} onRetry={roles.retry} />;
  return (
    <MenuTrigger>
      <Button isBlock isPending={isPending || roles.list === null} icon={<Plus aria-hidden="true" />}>
        {t.agents.invite}
      </Button>
      <Menu label={t.agents.invite}>{choiceItems(roles.list ?? [], onInvite)}</Menu>
    </MenuTrigger>
  );
}

function RolesMissing({ reason, onRetry }: { reason: string; onRetry: () => void }) {
  const t = useMessages();
  return (
    <Banner
      tone="danger"
      title={t.agents.rolesMissing}
      action={
        <Button size="sm" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      {reason}
    </Banner>
  );
}

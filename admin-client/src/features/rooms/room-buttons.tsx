import { useApi } from "@confa/api-client/react";
import { AgentIcon, AgentOffIcon, Button, choiceItems, IconButton, Menu, MenuTrigger } from "@confa/ui";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Plus, Power } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { listRoles } from "./list-roles";
import { allowAgents, inviteAgent, type RoomToActOn } from "./room-acts";

interface RoomButtonProps {
  room: RoomToActOn & { isAgentsEnabled: boolean; isEncrypted: boolean };
  acts: Acts;
  /** In the row of a table. */
  isIcon?: boolean;
}

/** "Enable agents" or "Disable agents", whichever changes something. */
export function AgentsButton({ room, acts, isIcon = false }: RoomButtonProps) {
  const t = useMessages();
  const queries = useQueryClient();
  const { isAgentsEnabled, isEncrypted } = room;
  const label = isAgentsEnabled ? t.rooms.disableAgents : t.rooms.enableAgents;
  const onPress = () => acts.start(allowAgents(room, !isAgentsEnabled, queries));
  const isPending = acts.isPending(`agents ${room.name}`);
  if (!isIcon) {
    return (
      <Button isPending={isPending} isDisabled={isEncrypted} onPress={onPress}>
        {label}
      </Button>
    );
  }
  return (
    <IconButton
      size="sm"
      label={label}
      hint={isEncrypted ? t.rooms.encrypted : undefined}
      icon={isAgentsEnabled ? <AgentOffIcon /> : <AgentIcon />}
      isDisabled={isPending || isEncrypted}
      onPress={onPress}
    />
  );
}

/** "Invite agent", with the roles under it. */
export function InviteButton({ room, acts, isIcon = false }: RoomButtonProps) {
  const t = useMessages();
  const roles = useQuery(listRoles(useApi())).data ?? [];
  const isDisabled = !room.isAgentsEnabled || room.isEncrypted || roles.length === 0;
  const isPending = acts.isPending(`invite ${room.name}`);
  return (
    <MenuTrigger>
      {isIcon ? (
        <IconButton
          size="sm"
          label={t.rooms.inviteAgent}
          hint={isDisabled ? t.rooms.invitesNeedAgents : undefined}
          icon={<Plus />}
          isDisabled={isDisabled || isPending}
        />
      ) : (
        <Button icon={<Plus aria-hidden />} isDisabled={isDisabled} isPending={isPending}>
          {t.rooms.inviteAgent}
        </Button>
      )}
      <Menu label={t.rooms.inviteAgent}>
        {choiceItems(roles, (role) => acts.start(inviteAgent(room, role)))}
      </Menu>
    </MenuTrigger>
  );
}

/** "End meeting", which asks first. */
export function EndButton({ isIcon = false, onPress }: { isIcon?: boolean; onPress: () => void }) {
  const t = useMessages();
  if (isIcon) {
    return <IconButton size="sm" tone="danger" label={t.rooms.end} icon={<Power />} onPress={onPress} />;
  }
  return (
    <Button variant="danger-quiet" icon={<Power aria-hidden />} onPress={onPress}>
      {t.rooms.end}
    </Button>
  );
}

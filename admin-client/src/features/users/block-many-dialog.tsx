import type { User } from "@confa/api-client";
import { Banner, ConfirmDialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { blockUser } from "./block-user";
import { useUserCommand } from "./use-user-command";

interface BlockManyDialogProps {
  users: readonly User[];
  onDone: () => void;
  onClose: () => void;
}

/** Asks before several accounts are blocked; what was blocked before one failed stays blocked. */
export function BlockManyDialog({ users, onDone, onClose }: BlockManyDialogProps) {
  const t = useMessages();
  const command = useUserCommand({
    run: async (api) => {
      for (const user of users) await blockUser(api, user, true);
    },
    done: t.users.manyBlocked(users.length),
    onDone,
  });
  return (
    <ConfirmDialog
      title={t.users.blockManyTitle(users.length)}
      cancel={t.general.cancel}
      confirm={t.users.block}
      isPending={command.isPending}
      onConfirm={command.start}
      onClose={onClose}
    >
      <p>{t.users.blockManyText}</p>
      <p dir="auto">{users.map(({ displayName }) => displayName).join(", ")}</p>
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </ConfirmDialog>
  );
}

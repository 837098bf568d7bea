import type { User } from "@confa/api-client";
import { Banner, Button, Dialog } from "@confa/ui";
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
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.general.cancel}
      </Button>
      <Button variant="danger" isPending={command.isPending} onPress={command.start}>
        {t.users.block}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t.users.blockManyTitle(users.length)}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>{t.users.blockManyText}</p>
      <p dir="auto">{users.map(({ displayName }) => displayName).join(", ")}</p>
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </Dialog>
  );
}

import type { Api, User } from "@confa/api-client";
import { Banner, ConfirmDialog, TextField } from "@confa/ui";
import { useState } from "react";
import { type Messages, useMessages } from "@/messages/messages";
import { useMeetingsOf } from "@/shared/live/use-meetings-of";
import { blockUser } from "./block-user";
import { deleteUser } from "./delete-user";
import { useUserCommand } from "./use-user-command";

interface Confirmation {
  verb: string;
  title: (name: string) => string;
  consequence: (name: string) => string;
  done: (name: string) => string;
  run: (api: Api, user: User) => Promise<unknown>;
  isDangerous: boolean;
  /** What cannot be undone asks to type the username. */
  mustType: boolean;
}

const confirmations = (t: Messages): Record<"block" | "unblock" | "delete", Confirmation> => ({
  block: {
    verb: t.users.block,
    title: t.users.blockNamed,
    consequence: t.users.blockText,
    done: t.users.isBlocked,
    run: (api, user) => blockUser(api, user, true),
    isDangerous: true,
    mustType: false,
  },
  unblock: {
    verb: t.users.unblock,
    title: t.users.unblockNamed,
    consequence: t.users.unblockText,
    done: t.users.mayReturn,
    run: (api, user) => blockUser(api, user, false),
    isDangerous: false,
    mustType: false,
  },
  delete: {
    verb: t.users.delete,
    title: t.users.deleteNamed,
    consequence: t.users.deleteText,
    done: t.users.deleted,
    run: deleteUser,
    isDangerous: true,
    mustType: true,
  },
});

interface ConfirmUserActProps {
  kind: "block" | "unblock" | "delete";
  user: User;
  onClose: () => void;
}

/** Asks before an account is blocked, unblocked or deleted, and says what follows. */
export function ConfirmUserAct({ kind, user, onClose }: ConfirmUserActProps) {
  const t = useMessages();
  const { verb, title, consequence, done, run, isDangerous, mustType } = confirmations(t)[kind];
  const name = user.displayName;
  const numMeetings = useMeetingsOf().get(user.id);
  const [typed, setTyped] = useState("");
  const command = useUserCommand({ run: (api) => run(api, user), done: done(name), onDone: onClose });
  const isReady = !mustType || [user.username, name].includes(typed.trim());
  return (
    <ConfirmDialog
      title={`${title(name)}?`}
      cancel={t.general.cancel}
      confirm={verb}
      isDangerous={isDangerous}
      isPending={command.isPending}
      isDisabled={!isReady}
      onConfirm={command.start}
      onClose={onClose}
    >
      {numMeetings === undefined || kind === "unblock" ? null : (
        <p>{t.users.inMeetingsNow(name, numMeetings)}</p>
      )}
      <p>{consequence(name)}</p>
      {mustType ? (
        <TextField
          label={t.users.typeToConfirm(user.username)}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </ConfirmDialog>
  );
}

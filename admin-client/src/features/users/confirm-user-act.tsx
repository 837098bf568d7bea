import type { Api, User } from "@confa/api-client";
import { Banner, Button, Dialog, TextField } from "@confa/ui";
import { useState } from "react";
import { blockUser } from "./block-user";
import { deleteUser } from "./delete-user";
import { useUserCommand } from "./use-user-command";

interface Confirmation {
  verb: string;
  consequence: (name: string) => string;
  done: (name: string) => string;
  run: (api: Api, user: User) => Promise<unknown>;
  isDangerous: boolean;
  /** What cannot be undone asks to type the username. */
  mustType: boolean;
}

const CONFIRMATIONS: Record<"block" | "unblock" | "delete", Confirmation> = {
  block: {
    verb: "Block",
    consequence: (name) => `${name} is signed out at once and leaves every meeting. You can undo this.`,
    done: (name) => `${name} is blocked.`,
    run: (api, user) => blockUser(api, user, true),
    isDangerous: true,
    mustType: false,
  },
  unblock: {
    verb: "Unblock",
    consequence: (name) => `${name} can sign in and join meetings again.`,
    done: (name) => `${name} can sign in again.`,
    run: (api, user) => blockUser(api, user, false),
    isDangerous: false,
    mustType: false,
  },
  delete: {
    verb: "Delete",
    consequence: (name) =>
      `${name} is signed out at once, leaves every meeting, and the account is gone. This cannot be undone.`,
    done: (name) => `${name} is deleted.`,
    run: deleteUser,
    isDangerous: true,
    mustType: true,
  },
};

interface ConfirmUserActProps {
  kind: keyof typeof CONFIRMATIONS;
  user: User;
  onClose: () => void;
}

/** Asks before an account is blocked, unblocked or deleted, and says what follows. */
export function ConfirmUserAct({ kind, user, onClose }: ConfirmUserActProps) {
  const { verb, consequence, done, run, isDangerous, mustType } = CONFIRMATIONS[kind];
  const name = user.displayName;
  const [typed, setTyped] = useState("");
  const command = useUserCommand({ run: (api) => run(api, user), done: done(name), onDone: onClose });
  const isReady = !mustType || typed.trim() === user.username;
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        Cancel
      </Button>
      <Button
        variant={isDangerous ? "danger" : "primary"}
        isPending={command.isPending}
        isDisabled={!isReady}
        onPress={command.start}
      >
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={`${verb} ${name}?`}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>{consequence(name)}</p>
      {mustType ? (
        <TextField
          label={`Type ${user.username} to confirm`}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
      ) : null}
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </Dialog>
  );
}

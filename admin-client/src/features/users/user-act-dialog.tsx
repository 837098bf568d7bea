import { ChangeUserDialog } from "./change-user-dialog";
import { ConfirmUserAct } from "./confirm-user-act";
import { ResetPasswordDialog } from "./reset-password-dialog";
import { SessionsDialog } from "./sessions-dialog";
import type { UserAct } from "./user-act";

/** The dialog for what somebody is about to do to an account. */
export function UserActDialog({ act, onClose }: { act: UserAct; onClose: () => void }) {
  if (act.kind === "change") return <ChangeUserDialog user={act.user} onClose={onClose} />;
  if (act.kind === "sessions") return <SessionsDialog user={act.user} onClose={onClose} />;
  if (act.kind === "reset-password") return <ResetPasswordDialog user={act.user} onClose={onClose} />;
  return <ConfirmUserAct kind={act.kind} user={act.user} onClose={onClose} />;
}

import type { User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Banner, Button, Dialog, PasswordField, useToast } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import { useMessages } from "@/messages/messages";
import form from "@/shared/form-page/form.module.css";
import { PasswordToPassOn } from "./password-to-pass-on";
import { useResetPassword } from "./use-reset-password";

interface ResetPasswordDialogProps {
  user: User;
  onClose: () => void;
}

/** Asks for the new password, or shows the generated one this once. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const t = useMessages();
  const [generated, setGenerated] = useState<string>();
  const { show } = useToast();
  const onReset = (password: string | undefined) => {
    if (password !== undefined) return setGenerated(password);
    show(t.users.hasNewPassword(user.displayName));
    onClose();
  };
  if (generated === undefined) return <NewPassword user={user} onReset={onReset} onClose={onClose} />;
  return (
    <PasswordToPassOn
      title={t.users.newPasswordOf(user.displayName)}
      user={user}
      password={generated}
      onClose={onClose}
    />
  );
}

interface NewPasswordProps extends ResetPasswordDialogProps {
  onReset: (generated: string | undefined) => void;
}

function NewPassword({ user, onReset, onClose }: NewPasswordProps) {
  const t = useMessages();
  const formId = useId();
  const isSelf = useSession().user?.id === user.id;
  const { password, failure, isPending, submit } = useResetPassword(user, onReset);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.general.cancel}
      </Button>
      <Button type="submit" form={formId} variant="primary" isPending={isPending}>
        {t.users.resetPassword}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={t.users.resetPasswordOf(user.displayName)}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>{isSelf ? t.users.ownReset : t.users.resetText(user.displayName)}</p>
      <form id={formId} className={form["form"]} onSubmit={onSubmit} noValidate>
        <PasswordField
          label={t.users.newPassword}
          toggleLabel={t.signIn.showCharacters}
          name="password"
          autoComplete="new-password"
          hint={t.users.passwordHint}
          {...password.props}
        />
        {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
      </form>
    </Dialog>
  );
}

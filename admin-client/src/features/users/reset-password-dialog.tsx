import type { User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Banner, Button, Dialog, PasswordField, useToast } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import form from "@/shared/form-page/form.module.css";
import { PasswordToPassOn } from "./password-to-pass-on";
import { useResetPassword } from "./use-reset-password";

interface ResetPasswordDialogProps {
  user: User;
  onClose: () => void;
}

/** Asks for the new password, or shows the generated one this once. */
export function ResetPasswordDialog({ user, onClose }: ResetPasswordDialogProps) {
  const [generated, setGenerated] = useState<string>();
  const { show } = useToast();
  const onReset = (password: string | undefined) => {
    if (password !== undefined) return setGenerated(password);
    show(`${user.displayName} has a new password.`);
    onClose();
  };
  if (generated === undefined) return <NewPassword user={user} onReset={onReset} onClose={onClose} />;
  return (
    <PasswordToPassOn
      title={`New password of ${user.displayName}`}
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
        Cancel
      </Button>
      <Button type="submit" form={formId} variant="primary" isPending={isPending}>
        Reset password
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={`Reset password of ${user.displayName}`}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>
        {isSelf
          ? "You are signed out everywhere but here at once."
          : `${user.displayName} is signed out at once, leaves every meeting, and needs the new password.`}
      </p>
      <form id={formId} className={form["form"]} onSubmit={onSubmit} noValidate>
        <PasswordField
          label="New password"
          name="password"
          autoComplete="new-password"
          hint="At least 12 characters. Empty: one is generated and shown once."
          {...password.props}
        />
        {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
      </form>
    </Dialog>
  );
}

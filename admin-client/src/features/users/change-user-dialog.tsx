import type { Role, User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Banner, Button, cx, Dialog, TextField } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import { useMessages } from "@/messages/messages";
import { displayName, required, type Rule } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";
import form from "@/shared/form-page/form.module.css";
import { changeUser } from "./change-user";
import { RoleSelect } from "./role-select";
import { useUserCommand } from "./use-user-command";

const givenName =
  (empty: string): Rule =>
  (value) =>
    required(empty)(value.trim()) ?? displayName(value);

export function ChangeUserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages();
  const formId = useId();
  const isSelf = useSession().user?.id === user.id;
  const name = useField(givenName(t.users.displayNameEmpty), user.displayName);
  const [role, setRole] = useState<Role>(user.role);
  const command = useUserCommand({
    run: (api) => changeUser(api, user, { displayName: name.value.trim(), role }),
    done: t.users.changed(name.value.trim()),
    onDone: onClose,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.check()) command.start();
  };
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.general.cancel}
      </Button>
      <Button type="submit" form={formId} variant="primary" isPending={command.isPending}>
        {t.general.save}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={t.users.changeNamed(user.displayName)}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <form id={formId} className={cx(form["form"], form["inDialog"])} onSubmit={onSubmit} noValidate>
        <TextField label={t.users.displayName} name="displayName" autoComplete="off" {...name.props} />
        <RoleSelect
          role={role}
          onChange={setRole}
          isDisabled={isSelf}
          hint={isSelf ? t.users.ownRole : t.users.roleHint}
        />
        {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
      </form>
    </Dialog>
  );
}

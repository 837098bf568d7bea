import type { Role, User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Banner, Button, cx, Dialog, TextField } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import { displayName, required, type Rule } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";
import form from "@/shared/form-page/form.module.css";
import { changeUser } from "./change-user";
import { RoleSelect } from "./role-select";
import { useUserCommand } from "./use-user-command";

const givenName: Rule = (value) => required("Type a display name.")(value.trim()) ?? displayName(value);

export function ChangeUserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const formId = useId();
  const isSelf = useSession().user?.id === user.id;
  const name = useField(givenName, user.displayName);
  const [role, setRole] = useState<Role>(user.role);
  const command = useUserCommand({
    run: (api) => changeUser(api, user, { displayName: name.value.trim(), role }),
    done: `${name.value.trim()} is changed.`,
    onDone: onClose,
  });
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (name.check()) command.start();
  };
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        Cancel
      </Button>
      <Button type="submit" form={formId} variant="primary" isPending={command.isPending}>
        Save
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      isDismissable={false}
      title={`Change ${user.displayName}`}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <form id={formId} className={cx(form["form"], form["inDialog"])} onSubmit={onSubmit} noValidate>
        <TextField label="Display name" name="displayName" autoComplete="off" {...name.props} />
        <RoleSelect
          role={role}
          onChange={setRole}
          isDisabled={isSelf}
          hint={
            isSelf ? "Another administrator can change your role." : "A change of role signs the person out."
          }
        />
        {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
      </form>
    </Dialog>
  );
}

import { Banner, cx, PasswordField, TextField } from "@confa/ui";
import type { FormEvent } from "react";
import { useMessages } from "@/messages/messages";
import form from "@/shared/form-page/form.module.css";
import { RoleSelect } from "./role-select";
import type { useCreateUser } from "./use-create-user";

interface CreateUserFormProps {
  id: string;
  creation: ReturnType<typeof useCreateUser>;
}

export function CreateUserForm({ id, creation }: CreateUserFormProps) {
  const t = useMessages();
  const { fields, role, setRole, failure, submit } = creation;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form id={id} className={cx(form["form"], form["inDialog"])} onSubmit={onSubmit} noValidate>
      <TextField
        label={t.users.username}
        name="username"
        autoComplete="off"
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog moves the focus into itself anyway
        autoFocus
        {...fields.username.props}
      />
      <TextField
        label={t.users.displayName}
        name="displayName"
        autoComplete="off"
        hint={t.users.displayNameHint}
        {...fields.displayName.props}
      />
      <RoleSelect role={role} onChange={setRole} />
      <PasswordField
        label={t.users.password}
        toggleLabel={t.signIn.showCharacters}
        name="password"
        autoComplete="new-password"
        hint={t.users.passwordHint}
        {...fields.password.props}
      />
      {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
    </form>
  );
}

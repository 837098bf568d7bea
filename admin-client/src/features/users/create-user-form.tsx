import { Banner, cx, PasswordField, TextField } from "@confa/ui";
import type { FormEvent } from "react";
import form from "@/shared/form-page/form.module.css";
import { RoleSelect } from "./role-select";
import type { useCreateUser } from "./use-create-user";

interface CreateUserFormProps {
  id: string;
  creation: ReturnType<typeof useCreateUser>;
}

export function CreateUserForm({ id, creation }: CreateUserFormProps) {
  const { fields, role, setRole, failure, submit } = creation;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form id={id} className={cx(form["form"], form["inDialog"])} onSubmit={onSubmit} noValidate>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog moves the focus into itself anyway */}
      <TextField label="Username" name="username" autoComplete="off" autoFocus {...fields.username.props} />
      <TextField
        label="Display name"
        name="displayName"
        autoComplete="off"
        hint="What others see. Empty: the username."
        {...fields.displayName.props}
      />
      <RoleSelect role={role} onChange={setRole} />
      <PasswordField
        label="Password"
        name="password"
        autoComplete="new-password"
        hint="At least 12 characters. Empty: one is generated and shown once."
        {...fields.password.props}
      />
      {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
    </form>
  );
}

import { Banner, Button, PasswordField, TextField } from "@confa/ui";
import type { FormEvent } from "react";
import { FormPage } from "@/shared/form-page/form-page";
import form from "@/shared/form-page/form.module.css";
import { AlreadyInitialized } from "./already-initialized";
import { type BootstrapOutcomes, useBootstrapForm } from "./use-bootstrap-form";

export function BootstrapForm(outcomes: BootstrapOutcomes) {
  const { fields, failure, isTaken, isPending, submit } = useBootstrapForm(outcomes);
  if (isTaken) return <AlreadyInitialized onContinue={outcomes.onInitialized} />;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <FormPage title="Create the first administrator" lead="This server has none yet.">
      <form className={form["form"]} onSubmit={onSubmit} noValidate>
        <PasswordField
          size="lg"
          label="Service key"
          name="serviceKey"
          autoComplete="off"
          hint={<KeyHint />}
          {...fields.serviceKey.props}
        />
        <TextField
          size="lg"
          label="Username"
          name="username"
          autoComplete="username"
          {...fields.username.props}
        />
        <PasswordField
          size="lg"
          label="Password"
          name="password"
          autoComplete="new-password"
          hint="At least 12 characters. Leave it empty, and one is generated and shown to you once."
          {...fields.password.props}
        />
        {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
        <Button type="submit" variant="primary" size="lg" isBlock isPending={isPending}>
          Create administrator
        </Button>
      </form>
    </FormPage>
  );
}

function KeyHint() {
  return (
    <>
      <code className={form["mono"]}>make up</code> prints it at its first start. It is kept as
      SERVICE_ADMIN_KEY in <code className={form["mono"]}>var/secrets.env</code> on the server.
    </>
  );
}

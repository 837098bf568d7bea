import { Banner, Button, PasswordField, TextField } from "@confa/ui";
import type { FormEvent } from "react";
import { useMessages } from "@/messages/messages";
import { FormPage } from "@/shared/form-page/form-page";
import form from "@/shared/form-page/form.module.css";
import { AlreadyInitialized } from "./already-initialized";
import { type BootstrapOutcomes, useBootstrapForm } from "./use-bootstrap-form";

/** A command and a file: the same in every language. */
const PRINTS_KEY = "make up";
const KEEPS_KEY = "var/secrets.env";

export function BootstrapForm(outcomes: BootstrapOutcomes) {
  const t = useMessages();
  const { fields, failure, isTaken, isPending, submit } = useBootstrapForm(outcomes);
  if (isTaken) return <AlreadyInitialized onContinue={outcomes.onInitialized} />;
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <FormPage title={t.signIn.firstStart} lead={t.signIn.firstStartText}>
      <form className={form["form"]} onSubmit={onSubmit} noValidate>
        <PasswordField
          size="lg"
          label={t.signIn.serviceKey}
          toggleLabel={t.signIn.showCharacters}
          name="serviceKey"
          autoComplete="off"
          hint={<KeyHint />}
          {...fields.serviceKey.props}
        />
        <TextField
          size="lg"
          label={t.signIn.username}
          name="username"
          autoComplete="username"
          {...fields.username.props}
        />
        <PasswordField
          size="lg"
          label={t.signIn.password}
          toggleLabel={t.signIn.showCharacters}
          name="password"
          autoComplete="new-password"
          hint={t.signIn.passwordHint}
          {...fields.password.props}
        />
        {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
        <Button type="submit" variant="primary" size="lg" isBlock isPending={isPending}>
          {t.signIn.createAdmin}
        </Button>
      </form>
    </FormPage>
  );
}

function KeyHint() {
  const t = useMessages();
  return (
    <>
      <code className={form["mono"]}>{PRINTS_KEY}</code> {t.signIn.keyIsKept}
      <code className={form["mono"]}>{KEEPS_KEY}</code> {t.signIn.keyOnServer}
    </>
  );
}

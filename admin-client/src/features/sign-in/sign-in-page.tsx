import { Banner, Button, PasswordField, TextField } from "@confa/ui";
import type { FormEvent } from "react";
import { useMessages } from "@/messages/messages";
import { useConfig } from "@/shared/config";
import { FormPage } from "@/shared/form-page/form-page";
import form from "@/shared/form-page/form.module.css";
import { useSignInForm } from "./use-sign-in-form";

export function SignInPage() {
  const t = useMessages();
  const { siteUrl } = useConfig();
  const { fields, failure, isPending, submit } = useSignInForm();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <FormPage title={t.signIn.signIn} lead={t.signIn.to(new URL(siteUrl).hostname)}>
      <form className={form["form"]} onSubmit={onSubmit} noValidate>
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
          autoComplete="current-password"
          {...fields.password.props}
        />
        {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
        <Button type="submit" variant="primary" size="lg" isBlock isPending={isPending}>
          {t.signIn.signIn}
        </Button>
        <p className={form["note"]}>{t.signIn.help}</p>
      </form>
    </FormPage>
  );
}

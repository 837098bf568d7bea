import { Banner, Button, PasswordField, TextField } from "@confa/ui";
import type { FormEvent } from "react";
import { useConfig } from "@/shared/config";
import { FormPage } from "@/shared/form-page/form-page";
import form from "@/shared/form-page/form.module.css";
import { useSignInForm } from "./use-sign-in-form";

export function SignInPage() {
  const { siteUrl } = useConfig();
  const { fields, failure, isPending, submit } = useSignInForm();
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <FormPage title="Sign in" lead={`to the console of ${new URL(siteUrl).hostname}`}>
      <form className={form["form"]} onSubmit={onSubmit} noValidate>
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
          autoComplete="current-password"
          {...fields.password.props}
        />
        {failure === undefined ? null : <Banner tone="danger">{failure}</Banner>}
        <Button type="submit" variant="primary" size="lg" isBlock isPending={isPending}>
          Sign in
        </Button>
        <p className={form["note"]}>
          No account, or password forgotten? The person who runs this server can help.
        </p>
      </form>
    </FormPage>
  );
}

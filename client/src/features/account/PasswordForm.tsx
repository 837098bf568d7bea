import { ApiProblem, describeError } from "@confa/api-client";
import { Banner, Button, PasswordField, useToast } from "@confa/ui";
import { type FormEvent, useRef, useState } from "react";
import { useMessages } from "@/messages/messages";
import { passwordErrors, type PasswordErrors } from "./password-errors";
import { useChangePassword } from "./use-change-password";
import styles from "./PasswordForm.module.css";

export function PasswordForm() {
  const t = useMessages();
  const toast = useToast();
  const change = useChangePassword();
  const form = useRef<HTMLFormElement>(null);
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  const [errors, setErrors] = useState<PasswordErrors>({});

  function submit(event: FormEvent): void {
    event.preventDefault();
    const found = passwordErrors(current, next);
    setErrors(found);
    if (found.current !== undefined || found.next !== undefined) {
      form.current?.querySelector<HTMLInputElement>(`[name="${found.current ? "current" : "new"}"]`)?.focus();
    } else if (!change.isPending) {
      change.mutate({ currentPassword: current, newPassword: next }, { onSuccess: done, onError: refuse });
    }
  }

  function done(): void {
    setCurrent("");
    setNext("");
    toast.show(t.account.passwordChanged);
  }

  function refuse(error: unknown): void {
    const isWrong = error instanceof ApiProblem && error.code === "wrong_password";
    setErrors(isWrong ? { current: describeError(error) } : { form: describeError(error) });
  }

  return (
    <form ref={form} className={styles["form"]} onSubmit={submit} noValidate>
      <PasswordField
        label={t.account.currentPassword}
        toggleLabel={t.account.showCurrent}
        name="current"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        error={errors.current}
      />
      <PasswordField
        label={t.account.newPassword}
        toggleLabel={t.account.showNew}
        name="new"
        autoComplete="new-password"
        hint={t.account.newPasswordHint}
        value={next}
        onChange={setNext}
        error={errors.next}
      />
      {errors.form !== undefined && <Banner tone="danger">{errors.form}</Banner>}
      <Button type="submit" variant="primary" isPending={change.isPending}>
        {t.account.changePassword}
      </Button>
    </form>
  );
}

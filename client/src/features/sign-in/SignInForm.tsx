import { Banner, Button, PasswordField, TextField } from "@confa/ui";
import { describeError } from "@confa/api-client";
import { type FormEvent, useRef, useState } from "react";
import { CircleAlert } from "lucide-react";
import { getMessages, useMessages } from "@/messages/messages";
import styles from "./SignInForm.module.css";

interface Props {
  notice: string | null;
  onSignIn: (username: string, password: string) => Promise<unknown>;
}

interface Errors {
  username?: string;
  password?: string;
  form?: string;
}

export function SignInForm({ notice, onSignIn }: Props) {
  const t = useMessages();
  const [username, setUsername] = useState("");
  const [password, setPassword] = useState("");
  const [errors, setErrors] = useState<Errors>({});
  const [isPending, setIsPending] = useState(false);
  const passwordInput = useRef<HTMLInputElement>(null);

  async function signIn(): Promise<void> {
    setIsPending(true);
    try {
      await onSignIn(username.trim(), password);
    } catch (error) {
      setErrors({ form: describeError(error) });
      setIsPending(false);
      passwordInput.current?.focus();
      passwordInput.current?.select();
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (isPending) return;
    const missing = missingFields(username, password);
    setErrors(missing);
    if (Object.keys(missing).length === 0) void signIn();
  }

  return (
    <form className={styles["form"]} aria-labelledby="sign-in-title" onSubmit={submit} noValidate>
      <div>
        <h1 id="sign-in-title">{t.signIn.signIn}</h1>
        <p className={styles["lead"]}>{t.signIn.to(globalThis.location.host)}</p>
      </div>
      {notice !== null && <Banner tone="warning">{notice}</Banner>}
      <TextField
        label={t.signIn.username}
        name="username"
        size="lg"
        autoComplete="username"
        spellCheck={false}
        inputProps={{ autoCapitalize: "none" }}
        value={username}
        onChange={setUsername}
        error={errors.username}
      />
      <PasswordField
        label={t.signIn.password}
        toggleLabel={t.signIn.showCharacters}
        name="password"
        size="lg"
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
        error={errors.password}
        inputRef={passwordInput}
      />
      {errors.form !== undefined && (
        <p className={styles["error"]} role="alert">
          <CircleAlert aria-hidden="true" />
          {errors.form}
        </p>
      )}
      <Button type="submit" variant="primary" size="lg" isBlock isPending={isPending}>
        {t.signIn.signIn}
      </Button>
      <p className={styles["help"]}>{t.signIn.help}</p>
    </form>
  );
}

function missingFields(username: string, password: string): Errors {
  const t = getMessages();
  return {
    ...(username.trim() === "" && { username: t.signIn.usernameEmpty }),
    ...(password === "" && { password: t.signIn.passwordEmpty }),
  };
}

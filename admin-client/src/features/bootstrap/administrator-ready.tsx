import { Button } from "@confa/ui";
import { FormPage } from "@/shared/form-page/form-page";
import form from "@/shared/form-page/form.module.css";
import { OneTimePassword } from "@/shared/one-time-password/one-time-password";

interface AdministratorReadyProps {
  username: string;
  password: string;
  onContinue: () => void;
}

/** The generated password is shown until the person goes on. */
export function AdministratorReady({ username, password, onContinue }: AdministratorReadyProps) {
  return (
    <FormPage title="The administrator is ready" lead={`Sign in as ${username} with this password.`}>
      <div className={form["form"]}>
        <OneTimePassword password={password} />
        <Button variant="primary" size="lg" isBlock onPress={onContinue}>
          Go to sign in
        </Button>
      </div>
    </FormPage>
  );
}

import { Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";
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
  const t = useMessages();
  return (
    <FormPage title={t.signIn.adminReady} lead={t.signIn.adminReadyText(username)}>
      <div className={form["form"]}>
        <OneTimePassword password={password} />
        <Button variant="primary" size="lg" isBlock onPress={onContinue}>
          {t.signIn.goToSignIn}
        </Button>
      </div>
    </FormPage>
  );
}

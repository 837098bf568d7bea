import { Card, CardHead } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { PasswordForm } from "./PasswordForm";
import { SessionList } from "./SessionList";
import styles from "./AccountPage.module.css";

/** What a person can do with the own account: another password, and ending sessions elsewhere. */
export function AccountPage() {
  const t = useMessages();
  return (
    <main className={styles["account"]}>
      <h1>{t.account.title}</h1>
      <Card as="section" aria-labelledby="password-title">
        <CardHead title={t.account.changePassword} titleId="password-title" />
        <PasswordForm />
      </Card>
      <Card as="section" aria-labelledby="sessions-title">
        <CardHead title={t.account.sessions} titleId="sessions-title" />
        <SessionList />
      </Card>
    </main>
  );
}

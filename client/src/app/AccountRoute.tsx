import { Mark, ThemeButton } from "@confa/ui";
import { AccountPage } from "@/features/account/AccountPage";
import { useMessages } from "@/messages/messages";
import { PersonMenu } from "./PersonMenu";
import styles from "./AccountRoute.module.css";

export default function AccountRoute() {
  const t = useMessages();
  return (
    <>
      <title>{t.account.pageTitle}</title>
      <header className={styles["bar"]}>
        <a href="/" aria-label={t.meeting.homeLink}>
          <Mark />
        </a>
        <span className={styles["spacer"]} />
        <ThemeButton labels={t.general.theme} />
        <PersonMenu />
      </header>
      <AccountPage />
    </>
  );
}

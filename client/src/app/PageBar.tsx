import { Mark, ThemeButton } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { PersonMenu } from "./PersonMenu";
import styles from "./PageBar.module.css";

/** The top of a page beside the home page: the way home, theme, and the person's menu. */
export function PageBar() {
  const t = useMessages();
  return (
    <header className={styles["bar"]}>
      <a href="/" aria-label={t.meeting.homeLink}>
        <Mark />
      </a>
      <span className={styles["spacer"]} />
      <ThemeButton labels={t.general.theme} />
      <PersonMenu />
    </header>
  );
}

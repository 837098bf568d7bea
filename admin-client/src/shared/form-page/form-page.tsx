import { Badge, LanguageChoice, Mark, ThemeButton } from "@confa/ui";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";
import styles from "./form-page.module.css";

interface FormPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page that is one form: before anybody is signed in. */
export function FormPage({ title, lead, children }: FormPageProps) {
  const t = useMessages();
  return (
    <div className={styles["page"]}>
      <title>{t.general.title(title)}</title>
      <header className={styles["head"]}>
        <Mark suffix={<Badge>{t.nav.console}</Badge>} />
        <span className={styles["choices"]}>
          <LanguageChoice size="sm" />
          <ThemeButton size="sm" labels={t.general.theme} />
        </span>
      </header>
      <main className={styles["main"]}>
        <div>
          <h1 className={styles["title"]}>{title}</h1>
          {lead === undefined ? null : <p className={styles["lead"]}>{lead}</p>}
        </div>
        {children}
      </main>
    </div>
  );
}

import { Badge, Mark } from "@confa/ui";
import type { ReactNode } from "react";
import styles from "./form-page.module.css";

interface FormPageProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
}

/** A page that is one form: before anybody is signed in. */
export function FormPage({ title, lead, children }: FormPageProps) {
  return (
    <div className={styles["page"]}>
      <title>{`${title} · Confa Admin`}</title>
      <header>
        <Mark suffix={<Badge>Admin</Badge>} />
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

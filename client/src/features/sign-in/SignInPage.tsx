import { Mark } from "@confa/ui";
import type { ReactNode } from "react";
import { SignInForm } from "./SignInForm";
import { SignInScene } from "./SignInScene";
import styles from "./SignInPage.module.css";

interface Props {
  /** Why the person has to sign in again, when there is a reason to tell. */
  notice: string | null;
  onSignIn: (username: string, password: string) => Promise<unknown>;
  /** Stands in the corner: the choices of a language and a theme. */
  footer: ReactNode;
}

export function SignInPage({ notice, onSignIn, footer }: Props) {
  return (
    <div className={styles["split"]}>
      <main className={styles["formSide"]}>
        <header>
          <Mark />
        </header>
        <SignInForm notice={notice} onSignIn={onSignIn} />
        <footer className={styles["footer"]}>{footer}</footer>
      </main>
      <SignInScene />
    </div>
  );
}

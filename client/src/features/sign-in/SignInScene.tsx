import { AnonymousAvatar, Rosette } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import styles from "./SignInScene.module.css";

const AGENT_ROLE = "friendly";
/** Seeds of three hues that lie well beside each other. */
const PEOPLE = ["second", "first", "one"];

/** A meeting in a nutshell: three people, and an agent that sits at the table. Decoration, and nobody in particular. */
export function SignInScene() {
  const t = useMessages();
  return (
    <aside className={styles["scene"]} aria-hidden="true">
      <div className={styles["grid"]}>
        {PEOPLE.map((seed, index) => (
          <div key={seed} className={styles["tile"]} data-speaking={index === 0 || undefined}>
            <AnonymousAvatar id={seed} size="xl" />
          </div>
        ))}
        <div className={styles["agent"]}>
          <span className={styles["rosette"]}>
            <Rosette role={AGENT_ROLE} state="listening" size="fill" ground="agent-soft" />
          </span>
        </div>
        <p className={styles["caption"]}>{t.signIn.caption}</p>
      </div>
    </aside>
  );
}

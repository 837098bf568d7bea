import { Avatar, Rosette } from "@confa/ui";
import styles from "./SignInScene.module.css";

const AGENT_ROLE = "friendly";
const PEOPLE = ["Maria Lindqvist", "Chidi Okonkwo", "Boris Petrov"];

/** A meeting in a nutshell: three people, and an agent that sits at the table. Decoration. */
export function SignInScene() {
  return (
    <aside className={styles["scene"]} aria-hidden="true">
      <div className={styles["grid"]}>
        {PEOPLE.map((name, index) => (
          <div key={name} className={styles["tile"]} data-speaking={index === 0 || undefined}>
            <Avatar name={name} id={name} size="xl" />
            <span className={styles["plate"]}>{name}</span>
          </div>
        ))}
        <div className={styles["agent"]}>
          <span className={styles["rosette"]}>
            <Rosette role={AGENT_ROLE} state="listening" size="fill" ground="agent-soft" />
          </span>
        </div>
        <p className={styles["caption"]}>
          <b>Maria</b> Can you sum up what we have so far?
        </p>
      </div>
    </aside>
  );
}

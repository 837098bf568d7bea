import { Avatar, IconButton } from "@confa/ui";
import { Check, X } from "lucide-react";
import { accountSeed } from "@/shared/identity";
import { useMessages } from "@/messages/messages";
import styles from "./PeoplePanel.module.css";

interface WaitingPerson {
  ticket: string;
  displayName: string;
  /** Null for guests. */
  userId: string | null;
}

/** Who waits to be let in, for those who may decide. */
export interface WaitingActs {
  waiting: readonly WaitingPerson[];
  admit: (person: WaitingPerson) => void;
  refuse: (person: WaitingPerson) => void;
}

export function WaitingList({ waiting, admit, refuse }: WaitingActs) {
  const t = useMessages();
  if (waiting.length === 0) return null;
  return (
    <section className={styles["waiting"]} aria-labelledby="waiting-title">
      <h3 id="waiting-title">{t.lobby.listTitle(waiting.length)}</h3>
      <ul className={styles["people"]}>
        {waiting.map((person) => (
          <li key={person.ticket} className={styles["person"]}>
            <Avatar
              id={person.userId === null ? person.ticket : accountSeed(person.userId)}
              name={person.displayName}
            />
            <span className={styles["name"]} dir="auto" title={person.displayName}>
              {person.displayName}
            </span>
            {person.userId === null && <span className={styles["you"]}>{t.lobby.guest}</span>}
            <span className={styles["facts"]}>
              <IconButton
                label={t.lobby.admit(person.displayName)}
                icon={<Check aria-hidden="true" />}
                onPress={() => admit(person)}
              />
              <IconButton
                tone="danger"
                label={t.lobby.refuse(person.displayName)}
                icon={<X aria-hidden="true" />}
                onPress={() => refuse(person)}
              />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

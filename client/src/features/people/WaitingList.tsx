import { Avatar, Button } from "@confa/ui";
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
              <Button
                size="sm"
                variant="soft"
                aria-label={t.lobby.admit(person.displayName)}
                onPress={() => admit(person)}
              >
                {t.lobby.admitThem}
              </Button>
              <Button
                size="sm"
                variant="quiet"
                aria-label={t.lobby.refuse(person.displayName)}
                onPress={() => refuse(person)}
              >
                {t.lobby.refuseThem}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { Button, Panel, TextField } from "@confa/ui";
import { Search } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useMessages } from "@/messages/messages";
import { isFound } from "./people-order";
import { PersonRow, type PersonActs } from "./PersonRow";
import { RemoveDialog } from "./RemoveDialog";
import { WaitingList, type WaitingActs } from "./WaitingList";
import styles from "./PeoplePanel.module.css";

export interface Present {
  identity: string;
  name: string;
  isYou: boolean;
  isAgent: boolean;
  /** Leads the room, or came by a link. */
  standing: "host" | "guest" | null;
  isMicrophoneOn: boolean;
  /** The place among the raised hands, from 1; null while the hand is down. */
  handOrder: number | null;
  /** Has decided that agents may not hear. */
  isUnheard: boolean;
}

/** What those who lead the room can do with the others. */
interface PeopleActs extends PersonActs {
  muteAll: () => void;
}

interface Props {
  present: readonly Present[];
  /** Null for those who do not lead the room. */
  acts: PeopleActs | null;
  /** Who waits in the lobby. */
  door: WaitingActs;
  /** Ways to bring others in. */
  invite: ReactNode;
  onClose: () => void;
}

/** Fewer are seen at once, and need no search. */
const SEARCH_FROM = 9;

export function PeoplePanel({ present, acts, door, invite, onClose }: Props) {
  const t = useMessages();
  const [typed, setTyped] = useState("");
  const [leaving, setLeaving] = useState<Present | null>(null);
  const found = present.filter(({ name }) => isFound(name, typed));
  return (
    <Panel
      title={t.people.title}
      closeLabel={t.people.close}
      onClose={onClose}
      footer={
        <div className={styles["foot"]}>
          {invite}
          {acts !== null && <Button onPress={acts.muteAll}>{t.moderation.muteEveryone}</Button>}
        </div>
      }
    >
      <WaitingList {...door} />
      {present.length >= SEARCH_FROM && (
        <TextField
          className={styles["search"]}
          label={t.people.search}
          isLabelHidden
          placeholder={t.people.search}
          type="search"
          icon={<Search aria-hidden="true" />}
          value={typed}
          onChange={setTyped}
        />
      )}
      {found.length === 0 && <p className={styles["nobody"]}>{t.people.nobodyFound}</p>}
      <ul className={styles["people"]} aria-label={t.people.whoIsHere}>
        {found.map((one) => (
          <PersonRow key={one.identity} one={one} acts={acts && { ...acts, remove: () => setLeaving(one) }} />
        ))}
      </ul>
      {leaving !== null && (
        <RemoveDialog
          name={leaving.name}
          onCancel={() => setLeaving(null)}
          onRemove={() => {
            acts?.remove(leaving);
            setLeaving(null);
          }}
        />
      )}
    </Panel>
  );
}

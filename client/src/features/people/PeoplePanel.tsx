import { Avatar, Badge, Panel, Rosette, VisuallyHidden } from "@confa/ui";
import { Mic, MicOff } from "lucide-react";
import { personSeed } from "@/shared/identity";
import { useMessages } from "@/messages/messages";
import styles from "./PeoplePanel.module.css";

export interface Present {
  identity: string;
  name: string;
  isYou: boolean;
  isAgent: boolean;
  isMicrophoneOn: boolean;
}

interface Props {
  present: readonly Present[];
  onClose: () => void;
}

export function PeoplePanel({ present, onClose }: Props) {
  const t = useMessages();
  return (
    <Panel title={t.people.title} closeLabel={t.people.close} onClose={onClose}>
      <ul className={styles["people"]} aria-label={t.people.whoIsHere}>
        {present.map((one) => (
          <Row key={one.identity} one={one} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ one }: { one: Present }) {
  const t = useMessages();
  const microphone = one.isMicrophoneOn ? t.people.microphoneOn : t.people.microphoneOff;
  return (
    <li className={styles["person"]}>
      {one.isAgent ? <Rosette /> : <Avatar id={personSeed(one.identity)} name={one.name} />}
      <span className={styles["name"]} dir="auto" title={one.name}>
        {one.name}
      </span>
      {one.isAgent && <Badge tone="agent">{t.general.agent}</Badge>}
      {one.isYou && <span className={styles["you"]}>{t.general.you}</span>}
      <span className={styles["microphone"]} title={microphone}>
        {one.isMicrophoneOn ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        <VisuallyHidden>{microphone}</VisuallyHidden>
      </span>
    </li>
  );
}

import { Avatar, Badge, Panel, Rosette, VisuallyHidden } from "@confa/ui";
import { Mic, MicOff } from "lucide-react";
import { personSeed } from "@/shared/identity";
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
  return (
    <Panel title="People" closeLabel="Close people" onClose={onClose}>
      <ul className={styles["people"]} aria-label="Who is here">
        {present.map((one) => (
          <Row key={one.identity} one={one} />
        ))}
      </ul>
    </Panel>
  );
}

function Row({ one }: { one: Present }) {
  const microphone = one.isMicrophoneOn ? "Microphone on" : "Microphone off";
  return (
    <li className={styles["person"]}>
      {one.isAgent ? <Rosette /> : <Avatar id={personSeed(one.identity)} name={one.name} />}
      <span className={styles["name"]} dir="auto" title={one.name}>
        {one.name}
      </span>
      {one.isAgent && <Badge tone="agent">Agent</Badge>}
      {one.isYou && <span className={styles["you"]}>you</span>}
      <span className={styles["microphone"]} title={microphone}>
        {one.isMicrophoneOn ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
        <VisuallyHidden>{microphone}</VisuallyHidden>
      </span>
    </li>
  );
}

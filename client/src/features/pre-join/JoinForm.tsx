import { Banner, Button, TextField } from "@confa/ui";
import { type FormEvent, useRef, useState } from "react";
import type { DeviceChoice } from "@/shared/device-choice";
import { personNameError } from "@/shared/person-name";
import { DeviceSelects } from "./DeviceSelects";
import type { DeviceLists } from "./use-pre-join-media";
import styles from "./JoinForm.module.css";

export interface RoomFacts {
  title: string;
  /** Null until the server told. */
  isAgentsEnabled: boolean | null;
}

interface Props {
  room: RoomFacts;
  defaultName: string;
  devices: DeviceLists;
  choice: DeviceChoice;
  onChoose: (change: Partial<DeviceChoice>) => void;
  isJoining: boolean;
  failure: string | null;
  onJoin: (name: string) => void;
}

export function JoinForm(props: Props) {
  const { room, isJoining, failure, onJoin } = props;
  const [name, setName] = useState(props.defaultName);
  const [wasChecked, setWasChecked] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const nameError = personNameError(name);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasChecked(true);
    if (nameError !== null) input.current?.focus();
    else if (!isJoining) onJoin(name.trim());
  }

  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      <div>
        <h1 dir="auto">{room.title}</h1>
        <p className={styles["here"]}>Nobody sees or hears you until you join.</p>
      </div>
      <TextField
        label="Your name"
        name="name"
        size="lg"
        autoComplete="name"
        value={name}
        onChange={setName}
        onBlur={() => setWasChecked(true)}
        error={wasChecked ? (nameError ?? undefined) : undefined}
        inputRef={input}
      />
      <DeviceSelects devices={props.devices} choice={props.choice} onChoose={props.onChoose} />
      <AgentsNote isAllowed={room.isAgentsEnabled} />
      {failure !== null && <Banner tone="danger">{failure}</Banner>}
      <div className={styles["join"]}>
        <Button type="submit" variant="primary" size="lg" isBlock isPending={isJoining}>
          {failure === null ? "Join" : "Try again"}
        </Button>
      </div>
    </form>
  );
}

function AgentsNote({ isAllowed }: { isAllowed: boolean | null }) {
  if (isAllowed === null) return null;
  if (!isAllowed) return <p className={styles["note"]}>Agents are turned off in this room.</p>;
  return (
    <Banner tone="agent" title="Agents may be invited here.">
      You always see when one is in the room.
    </Banner>
  );
}

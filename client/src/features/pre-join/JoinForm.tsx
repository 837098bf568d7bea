import { formatMoment } from "@confa/language";
import { Banner, Button, TextField } from "@confa/ui";
import { type FormEvent, useRef, useState } from "react";
import type { DeviceChoice } from "@/shared/device-choice";
import { personNameError } from "@/shared/person-name";
import { getMessages, useMessages } from "@/messages/messages";
import { DeviceSelects } from "./DeviceSelects";
import type { DeviceLists } from "./use-pre-join-media";
import styles from "./JoinForm.module.css";

export interface RoomFacts {
  title: string;
  /** Null until the server told. */
  isAgentsEnabled: boolean | null;
  /** A host has to let the person in. */
  hasLobby: boolean;
  /** For guests: who invited them, and until when (ISO 8601). */
  invitation: { invitedBy: string; expiresAt: string } | null;
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
  const t = useMessages();
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
        <p className={styles["here"]}>{introOf(room)}</p>
      </div>
      <TextField
        label={t.preJoin.yourName}
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
          {failure === null ? t.preJoin.join : t.general.tryAgain}
        </Button>
      </div>
    </form>
  );
}

function introOf({ invitation, hasLobby }: RoomFacts): string {
  const t = getMessages();
  const seen = hasLobby ? t.preJoin.lobby : t.preJoin.nobodySees;
  if (invitation === null) return seen;
  const { invitedBy, expiresAt } = invitation;
  return `${t.preJoin.invited(invitedBy, formatMoment(expiresAt))} ${seen}`;
}

function AgentsNote({ isAllowed }: { isAllowed: boolean | null }) {
  const t = useMessages();
  if (isAllowed === null) return null;
  if (!isAllowed) return <p className={styles["note"]}>{t.preJoin.agentsOff}</p>;
  return (
    <Banner tone="agent" title={t.preJoin.agentsAllowed}>
      {t.preJoin.agentsAllowedText}
    </Banner>
  );
}

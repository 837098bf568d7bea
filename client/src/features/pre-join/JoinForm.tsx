import { formatMoment } from "@confa/language";
import { Banner, Button, TextField } from "@confa/ui";
import { type FormEvent, lazy, Suspense, useRef, useState } from "react";
import type { DeviceChoice } from "@/shared/device-choice";
import { readPassphrase } from "@/shared/passphrase";
import { PassphraseField } from "@/shared/PassphraseField";
import { personNameError } from "@/shared/person-name";
import { getMessages, useMessages } from "@/messages/messages";
import type { DeviceLists } from "./use-pre-join-media";
import styles from "./JoinForm.module.css";

const DeviceSelects = lazy(() => import("./DeviceSelects"));

export interface RoomFacts {
  title: string;
  isAgentsEnabled: boolean;
  isEncrypted: boolean;
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
  onJoin: (name: string, passphrase: string | null) => void;
}

export function JoinForm(props: Props) {
  const t = useMessages();
  const { room, isJoining, failure, onJoin } = props;
  const [name, setName] = useState(props.defaultName);
  const [wasChecked, setWasChecked] = useState(false);
  const [passphrase, setPassphrase] = useState(() => readPassphrase() ?? "");
  const input = useRef<HTMLInputElement>(null);
  const nameError = personNameError(name);
  const lacksPassphrase = room.isEncrypted && passphrase.trim() === "";

  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasChecked(true);
    if (nameError !== null) input.current?.focus();
    else if (!isJoining && !lacksPassphrase) onJoin(name.trim(), room.isEncrypted ? passphrase.trim() : null);
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
      {room.isEncrypted && (
        <PassphraseField
          value={passphrase}
          onChange={setPassphrase}
          isMissing={wasChecked && lacksPassphrase}
        />
      )}
      <div className={styles["devices"]} data-settling={props.devices.isSettling || undefined}>
        <Suspense fallback={<div className={styles["devicesToCome"]} />}>
          <DeviceSelects devices={props.devices} choice={props.choice} onChoose={props.onChoose} />
        </Suspense>
      </div>
      <AgentsNote room={room} />
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

function AgentsNote({ room }: { room: RoomFacts }) {
  const t = useMessages();
  if (room.isEncrypted) return <p className={styles["note"]}>{t.encryption.noAgents}</p>;
  if (!room.isAgentsEnabled) return <p className={styles["note"]}>{t.preJoin.agentsOff}</p>;
  return (
    <Banner tone="agent" title={t.preJoin.agentsAllowed}>
      {t.preJoin.agentsAllowedText}
    </Banner>
  );
}

import { Button, TextField } from "@confa/ui";
import { DoorOpen } from "lucide-react";
import { type FormEvent, useId, useRef, useState } from "react";
import { readInvitation, readRoomName } from "@/shared/room-name";
import { useMessages } from "@/messages/messages";
import styles from "./JoinRoomForm.module.css";

/** Takes a room's name or a pasted link; a wrong name gets its cure on submit, then after each key. */
export function JoinRoomForm({ onJoin }: { onJoin: (room: string, hash: string) => void }) {
  const t = useMessages();
  const [text, setText] = useState("");
  const [wasTried, setWasTried] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const reading = readRoomName(text);
  const error = wasTried && "error" in reading ? reading.error : undefined;

  function submit(event: FormEvent): void {
    event.preventDefault();
    const invitation = readInvitation(text);
    if (invitation !== null) {
      location.assign(invitation);
      return;
    }
    setWasTried(true);
    if ("name" in reading) onJoin(reading.name, reading.hash);
    else input.current?.focus();
  }

  return (
    <form className={styles["form"]} onSubmit={submit} noValidate>
      <TextField
        className={styles["field"]}
        label={t.home.roomName}
        isLabelHidden
        size="lg"
        icon={<DoorOpen aria-hidden="true" />}
        placeholder={t.home.roomNameOrLink}
        autoComplete="off"
        spellCheck={false}
        inputProps={{ autoCapitalize: "none", "aria-describedby": hint }}
        value={text}
        onChange={setText}
        error={error}
        inputRef={input}
      />
      <Button type="submit" variant="primary" size="lg">
        {t.home.joinRoom}
      </Button>
      <p id={hint} className={styles["hint"]}>
        {t.home.newRoomHint}
      </p>
    </form>
  );
}

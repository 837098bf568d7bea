import { describeError } from "@confa/api-client";
import { Banner, Button, Dialog, TextField, useToast } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import { readRoomName } from "@/shared/room-name";
import { useMessages } from "@/messages/messages";
import { NEW_ROOM } from "./room-settings";
import { RoomFields } from "./RoomFields";
import { useRoomChanges } from "./use-room-changes";
import styles from "./RoomDialog.module.css";

interface Props {
  isAdmin: boolean;
  onClose: () => void;
}

/** Sets up a room before anybody is in it. */
export function NewRoomDialog({ isAdmin, onClose }: Props) {
  const t = useMessages();
  const toast = useToast();
  const form = useId();
  const [name, setName] = useState("");
  const [settings, setSettings] = useState(NEW_ROOM);
  const [wasTried, setWasTried] = useState(false);
  const { create } = useRoomChanges(isAdmin);
  const reading = readRoomName(name);

  function submit(event: FormEvent): void {
    event.preventDefault();
    setWasTried(true);
    if ("error" in reading) return;
    create.mutate(
      { name: reading.name, settings },
      {
        onSuccess: (room) => {
          toast.show(t.rooms.created(room.title));
          onClose();
        },
      },
    );
  }

  return (
    <Dialog
      title={t.rooms.newRoom}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t.general.cancel}</Button>
          <Button type="submit" form={form} variant="primary" isPending={create.isPending}>
            {t.rooms.create}
          </Button>
        </>
      }
    >
      <form id={form} className={styles["form"]} onSubmit={submit} noValidate>
        <TextField
          label={t.rooms.name}
          hint={t.rooms.nameHint}
          autoComplete="off"
          spellCheck={false}
          inputProps={{ autoCapitalize: "none" }}
          value={name}
          onChange={setName}
          error={wasTried && "error" in reading ? reading.error : undefined}
        />
        <RoomFields settings={settings} onChange={setSettings} isAdmin={isAdmin} />
        {create.error !== null && <Banner tone="danger">{describeError(create.error)}</Banner>}
      </form>
    </Dialog>
  );
}

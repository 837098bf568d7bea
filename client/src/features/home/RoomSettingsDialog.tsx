import { describeError } from "@confa/api-client";
import { Banner, Button, Dialog } from "@confa/ui";
import { type FormEvent, useId, useState } from "react";
import { useMessages } from "@/messages/messages";
import { settingsOf } from "./room-settings";
import { RoomFields } from "./RoomFields";
import { useRoomChanges } from "./use-room-changes";
import type { Room } from "./use-rooms";
import styles from "./RoomDialog.module.css";

interface Props {
  room: Room;
  isAdmin: boolean;
  onClose: () => void;
}

export function RoomSettingsDialog({ room, isAdmin, onClose }: Props) {
  const t = useMessages();
  const form = useId();
  const [settings, setSettings] = useState(() => settingsOf(room));
  const { change } = useRoomChanges(isAdmin);
  function submit(event: FormEvent): void {
    event.preventDefault();
    change.mutate({ name: room.name, settings }, { onSuccess: onClose });
  }
  return (
    <Dialog
      title={t.rooms.settingsOf(room.title)}
      isOpen
      isDismissable={false}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t.general.cancel}</Button>
          <Button type="submit" form={form} variant="primary" isPending={change.isPending}>
            {t.rooms.save}
          </Button>
        </>
      }
    >
      <form id={form} className={styles["form"]} onSubmit={submit} noValidate>
        <RoomFields settings={settings} onChange={setSettings} isAdmin={isAdmin} />
        {change.error !== null && <Banner tone="danger">{describeError(change.error)}</Banner>}
      </form>
    </Dialog>
  );
}

import { describeError } from "@confa/api-client";
import { Banner, Button, Dialog, TextField } from "@confa/ui";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { useRoomChanges } from "./use-room-changes";
import type { Room } from "./use-rooms";

interface Props {
  room: Room;
  onClose: () => void;
}

/** Asks for the room's name first: what belongs to a room goes with it. */
export function DeleteRoomDialog({ room, onClose }: Props) {
  const t = useMessages();
  const [typed, setTyped] = useState("");
  const { remove } = useRoomChanges(false);
  return (
    <Dialog
      role="alertdialog"
      title={t.rooms.deleteTitle(room.title)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t.general.cancel}</Button>
          <Button
            variant="danger"
            isDisabled={typed.trim().toLowerCase() !== room.name}
            isPending={remove.isPending}
            onPress={() => remove.mutate(room.name, { onSuccess: onClose })}
          >
            {t.rooms.delete}
          </Button>
        </>
      }
    >
      <p>{t.rooms.deleteText}</p>
      <TextField
        label={t.rooms.typeName(room.name)}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={setTyped}
      />
      {remove.error !== null && <Banner tone="danger">{describeError(remove.error)}</Banner>}
    </Dialog>
  );
}

import { describeError } from "@confa/api-client";
import { Banner, ConfirmDialog, TextField } from "@confa/ui";
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
    <ConfirmDialog
      title={t.rooms.deleteTitle(room.title)}
      cancel={t.general.cancel}
      confirm={t.rooms.delete}
      isDisabled={typed.trim().toLowerCase() !== room.name}
      isPending={remove.isPending}
      onConfirm={() => remove.mutate(room.name, { onSuccess: onClose })}
      onClose={onClose}
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
    </ConfirmDialog>
  );
}

import { IconButton, Menu, MenuItem, MenuTrigger } from "@confa/ui";
import { Ellipsis, Link, Settings, Trash2 } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Room } from "./use-rooms";

export interface RoomActions {
  onInvite: (room: Room) => void;
  onSettings: (room: Room) => void;
  onDelete: (room: Room) => void;
}

interface Props extends RoomActions {
  room: Room;
  isAdmin: boolean;
}

/** What can be done with a room besides joining it: its owner changes and deletes it, everybody tells of it. */
export function RoomActs({ room, isAdmin, onInvite, onSettings, onDelete }: Props) {
  const t = useMessages();
  return (
    <>
      <IconButton
        label={t.invites.copyInviteLinkOf(room.title)}
        icon={<Link aria-hidden="true" />}
        onPress={() => onInvite(room)}
      />
      {(isAdmin || room.myRole === "owner") && (
        <MenuTrigger>
          <IconButton label={t.rooms.moreFor(room.title)} icon={<Ellipsis aria-hidden="true" />} />
          <Menu placement="bottom end">
            <MenuItem
              id="settings"
              label={t.rooms.settings}
              icon={<Settings aria-hidden="true" />}
              onAction={() => onSettings(room)}
            />
            <MenuItem
              id="delete"
              label={t.rooms.delete}
              icon={<Trash2 aria-hidden="true" />}
              isDanger
              onAction={() => onDelete(room)}
            />
          </Menu>
        </MenuTrigger>
      )}
    </>
  );
}

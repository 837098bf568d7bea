import { IconButton, Menu, MenuItem, MenuTrigger } from "@confa/ui";
import { CalendarClock, Ellipsis, Link, Settings, Trash2 } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { roomBookPath } from "@/shared/room-name";
import { useIsNarrow } from "@/shared/use-is-narrow";
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

/** What can be done with a room besides joining it. Its owner changes and deletes it, everybody else reads and tells. */
export function RoomActs({ room, isAdmin, onInvite, onSettings, onDelete }: Props) {
  const t = useMessages();
  // On a phone the row has room for one button besides this menu.
  const isNarrow = useIsNarrow();
  const isOwner = isAdmin || room.myRole === "owner";
  const leads = isOwner || room.myRole === "moderator";
  return (
    <>
      {!isNarrow && (
        <IconButton
          label={t.invites.copyInviteLinkOf(room.title)}
          icon={<Link aria-hidden="true" />}
          onPress={() => onInvite(room)}
        />
      )}
      <MenuTrigger>
        <IconButton label={t.rooms.moreFor(room.title)} icon={<Ellipsis aria-hidden="true" />} />
        <Menu placement="bottom end">
          {isNarrow && (
            <MenuItem
              id="invite"
              label={t.invites.copyInviteLink}
              icon={<Link aria-hidden="true" />}
              onAction={() => onInvite(room)}
            />
          )}
          <MenuItem
            id="book"
            label={leads ? t.rooms.bookAndMembers : t.rooms.book}
            icon={<CalendarClock aria-hidden="true" />}
            href={roomBookPath(room.name)}
          />
          {isOwner && (
            <MenuItem
              id="settings"
              label={t.rooms.settings}
              icon={<Settings aria-hidden="true" />}
              onAction={() => onSettings(room)}
            />
          )}
          {isOwner && (
            <MenuItem
              id="delete"
              label={t.rooms.delete}
              icon={<Trash2 aria-hidden="true" />}
              isDanger
              onAction={() => onDelete(room)}
            />
          )}
        </Menu>
      </MenuTrigger>
    </>
  );
}

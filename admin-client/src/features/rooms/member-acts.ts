import { dataOf, type User } from "@confa/api-client";
import type { useQueryClient } from "@tanstack/react-query";
import { getMessages } from "@/messages/messages";
import type { Act } from "@/shared/acts/use-acts";
import { type RoomMember, type RoomRole, setupKey } from "./room-setup";

type Queries = ReturnType<typeof useQueryClient>;

const renew = (room: string, queries: Queries) => () =>
  void queries.invalidateQueries({ queryKey: setupKey(room, "members") });

export function setRole(room: string, member: RoomMember, role: RoomRole, queries: Queries): Act {
  const t = getMessages();
  const params = { path: { room, userId: member.userId } };
  return {
    key: `member ${member.userId}`,
    run: (api) => dataOf(api.PUT("/rooms/{room}/members/{userId}", { params, body: { role } })),
    done: t.roomSetup.roleChanged(member.displayName),
    onDone: renew(room, queries),
  };
}

export function addMember(room: string, user: User, queries: Queries): Act {
  const t = getMessages();
  const params = { path: { room, userId: user.id } };
  return {
    key: "add member",
    run: (api) => dataOf(api.PUT("/rooms/{room}/members/{userId}", { params, body: { role: "member" } })),
    done: t.roomSetup.memberAdded(user.displayName),
    onDone: renew(room, queries),
  };
}

export function removeMember(room: string, member: RoomMember, queries: Queries): Act {
  const t = getMessages();
  const params = { path: { room, userId: member.userId } };
  return {
    key: `member ${member.userId}`,
    run: (api) => dataOf(api.DELETE("/rooms/{room}/members/{userId}", { params })),
    done: t.roomSetup.memberRemoved(member.displayName),
    onDone: renew(room, queries),
  };
}

import { dataOf } from "@confa/api-client";
import type { useQueryClient } from "@tanstack/react-query";
import { getMessages } from "@/messages/messages";
import type { Act } from "@/shared/acts/use-acts";
import type { AgentRole } from "./list-roles";
import { ROOMS_KEY } from "./list-rooms";

/** What the acts on a room have to know of it. */
export interface RoomToActOn {
  name: string;
  title: string;
}

type Queries = ReturnType<typeof useQueryClient>;

/** Allows or forbids agents; forbidding removes those that are in the room. */
export function allowAgents({ name, title }: RoomToActOn, isAllowed: boolean, queries: Queries): Act {
  const t = getMessages();
  const params = { path: { room: name } };
  return {
    key: `agents ${name}`,
    run: (api) =>
      isAllowed
        ? dataOf(api.POST("/rooms/{room}/agents/enable", { params }))
        : dataOf(api.POST("/rooms/{room}/agents/disable", { params })),
    done: isAllowed ? t.rooms.agentsEnabled(title) : t.rooms.agentsDisabled(title),
    onDone: () => void queries.invalidateQueries({ queryKey: ROOMS_KEY }),
  };
}

export function inviteAgent({ name, title }: RoomToActOn, role: AgentRole): Act {
  const t = getMessages();
  const params = { path: { room: name } };
  return {
    key: `invite ${name}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/agents/invite", { params, body: { agentRole: role.id } })),
    done: t.rooms.agentInvited(role.displayName, title),
  };
}

export function endMeeting({ name, title }: RoomToActOn, onDone: () => void): Act {
  const t = getMessages();
  return {
    key: `end ${name}`,
    run: (api) => dataOf(api.POST("/rooms/{room}/moderation/end", { params: { path: { room: name } } })),
    done: t.rooms.ended(title),
    onDone,
  };
}

import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery } from "@tanstack/react-query";

export type AgentRow = Answer<"/rooms/{room}/agents", "get">[number];

/** How often the list is asked for while an agent is on its way; otherwise the room itself tells of changes. */
const LOOK_MS = 1000;

export const agentsKey = (room: string) => ["rooms", room, "agents"] as const;

export function isComing({ state }: AgentRow): boolean {
  return state === "joining" || state === "returning";
}

/**
 * The agents that belong in a room, also those that are not there: on their way, lost or failed.
 * `here` names those who are there; when that changes, the list is asked for anew.
 */
export function useAgentRows(room: string, here: string, isInviting: boolean): readonly AgentRow[] {
  const api = useApi();
  const { data } = useQuery({
    queryKey: [...agentsKey(room), here],
    queryFn: ({ signal }) => dataOf(api.GET("/rooms/{room}/agents", { params: { path: { room } }, signal })),
    staleTime: 0,
    placeholderData: (before) => before,
    refetchInterval: (query) => (isInviting || (query.state.data ?? []).some(isComing) ? LOOK_MS : false),
  });
  return data ?? NONE;
}

const NONE: readonly AgentRow[] = [];

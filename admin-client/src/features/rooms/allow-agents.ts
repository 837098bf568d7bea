import { type Api, dataOf } from "@confa/api-client";

/** Allows or forbids agents in a room; forbidding removes those that are in it. */
export function allowAgents(api: Api, room: string, isAllowed: boolean) {
  const params = { path: { room } };
  return isAllowed
    ? dataOf(api.POST("/rooms/{room}/agents/enable", { params }))
    : dataOf(api.POST("/rooms/{room}/agents/disable", { params }));
}

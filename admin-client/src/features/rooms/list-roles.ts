import { type Answer, type Api, dataOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";

export type AgentRole = Answer<"/agents/roles", "get">[number];

/** The roles that can be invited; they change with the installation only. */
export const listRoles = (api: Api) =>
  queryOptions({
    queryKey: ["agent-roles"],
    queryFn: ({ signal }) => dataOf(api.GET("/agents/roles", { signal })),
    staleTime: Infinity,
  });

import { type Answer, type Api, dataOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";

type AgentsOverview = Answer<"/admin/agents", "get">;
export type RunningAgent = AgentsOverview["agents"][number];
export type AgentWorker = AgentsOverview["workers"][number];
export type AgentError = AgentsOverview["errors"][number];

/** Agents, workers and errors; what agents do in between comes with the live picture. */
export const agentsOverview = (api: Api) =>
  queryOptions({
    queryKey: ["agents"],
    queryFn: ({ signal }) => dataOf(api.GET("/admin/agents", { signal })),
    refetchInterval: 5_000,
  });

/** The roles that can be invited; they change with the installation only. */
export const agentRoles = (api: Api) =>
  queryOptions({
    queryKey: ["agent-roles"],
    queryFn: ({ signal }) => dataOf(api.GET("/agents/roles", { signal })),
    staleTime: Infinity,
  });

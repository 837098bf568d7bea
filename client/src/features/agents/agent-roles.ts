import { dataOf, type Answer } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useQuery, type UseQueryResult } from "@tanstack/react-query";

export type AgentRole = Answer<"/agents/roles", "get">[number];

/** The roles that agents come in; they change with the server's folder of roles only. */
export function useAgentRoles(): UseQueryResult<AgentRole[]> {
  const api = useApi();
  return useQuery({
    queryKey: ["agents", "roles"],
    queryFn: ({ signal }) => dataOf(api.GET("/agents/roles", { signal })),
    staleTime: Infinity,
  });
}

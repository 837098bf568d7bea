import { type Answer, type Api, dataOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";

type SystemHealth = Answer<"/admin/health", "get">;
export type PartHealth = SystemHealth["parts"][number];

/** How the parts are, asked again while somebody looks. */
export const systemHealth = (api: Api) =>
  queryOptions({
    queryKey: ["health"],
    queryFn: ({ signal }) => dataOf(api.GET("/admin/health", { signal })),
    refetchInterval: 10_000,
  });

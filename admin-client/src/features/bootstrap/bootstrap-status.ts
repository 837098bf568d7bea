import { type Api, dataOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";

/** Whether this server has its first administrator. Asked once: only this page and a sign-in change it. */
export const bootstrapStatus = (api: Api) =>
  queryOptions({
    queryKey: ["bootstrap-status"],
    queryFn: ({ signal }) => dataOf(api.GET("/admin/bootstrap/status", { signal })),
    staleTime: Infinity,
  });

import { type Answer, type Api, dataOf, pageOf } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";

export type Statistics = Answer<"/admin/statistics", "get">;

/** Counted anew this often while a page shows it. */
const REFRESH_MS = 60_000;

/** The last 30 days, which begin at midnight here. */
export const dayStatistics = (api: Api) =>
  queryOptions({
    queryKey: ["statistics", "days"],
    queryFn: ({ signal }) => {
      const query = { days: 30, utcOffset: -new Date().getTimezoneOffset() };
      return dataOf(api.GET("/admin/statistics", { params: { query }, signal }));
    },
    refetchInterval: REFRESH_MS,
  });

/** Signing in during the last 24 hours. */
export const signInStatistics = (api: Api) =>
  queryOptions({
    queryKey: ["statistics", "sign-ins"],
    queryFn: ({ signal }) => dataOf(api.GET("/admin/statistics/sign-ins", { signal })),
    refetchInterval: REFRESH_MS,
  });

export const BANS_KEY = ["ip-bans"] as const;

/** The bans that last now; there are never so many that one page does not hold them. */
export const listBans = (api: Api) =>
  queryOptions({
    queryKey: BANS_KEY,
    queryFn: ({ signal }) => pageOf(api.GET("/admin/ip-bans", { params: { query: { limit: 200 } }, signal })),
    refetchInterval: REFRESH_MS,
  });

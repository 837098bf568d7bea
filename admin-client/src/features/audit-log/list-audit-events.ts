import { type Answer, type Api, pageOf } from "@confa/api-client";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { boundsOfDay } from "@/shared/dates";

export type AuditEvent = Answer<"/admin/audit", "get">[number];
export type AuditDetail = AuditEvent["details"][number];

/** What the log shows; empty means any. The two days (`2026-03-04`) belong to it. */
export interface AuditFilters {
  actor: string;
  action: string;
  target: string;
  from: string;
  to: string;
}

export const PAGE_SIZE = 50;

/** One page of the log, newest first; `cursor` is undefined for the first. */
export const listAuditEvents = (api: Api, filters: AuditFilters, cursor: string | undefined) =>
  queryOptions({
    queryKey: ["audit", filters, cursor],
    queryFn: ({ signal }) => {
      const query = { ...queryOf(filters), limit: PAGE_SIZE, ...(cursor === undefined ? {} : { cursor }) };
      return pageOf(api.GET("/admin/audit", { params: { query }, signal }));
    },
    placeholderData: keepPreviousData,
  });

/** The filters as the API takes them. */
export function queryOf({ actor, action, target, from, to }: AuditFilters) {
  const start = boundsOfDay(from)?.start;
  const end = boundsOfDay(to)?.end;
  return {
    ...(actor === "" ? {} : { actor }),
    ...(action === "" ? {} : { action }),
    ...(target === "" ? {} : { target }),
    ...(start === undefined ? {} : { from: start }),
    ...(end === undefined ? {} : { to: end }),
  };
}

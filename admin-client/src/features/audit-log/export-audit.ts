import type { Api } from "@confa/api-client";
import { type AuditFilters, queryOf } from "./list-audit-events";

/** Everything that fits the filters, as the server writes it for spreadsheets. */
export async function exportAudit(api: Api, filters: AuditFilters): Promise<string> {
  const { data } = await api.GET("/admin/audit", {
    params: { query: queryOf(filters) },
    headers: { Accept: "text/csv" },
    parseAs: "text",
  });
  return data ?? "";
}

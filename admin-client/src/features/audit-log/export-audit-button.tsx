import { useApi } from "@confa/api-client/react";
import { useMessages } from "@/messages/messages";
import { ExportButton } from "@/shared/csv/export-button";
import { exportAudit } from "./export-audit";
import type { AuditFilters } from "./list-audit-events";

/** Saves what the filters show, all pages of it. */
export function ExportAuditButton({ filters }: { filters: AuditFilters }) {
  const t = useMessages();
  const api = useApi();
  return (
    <ExportButton fileName="audit.csv" read={() => exportAudit(api, filters)}>
      {t.auditLog.export}
    </ExportButton>
  );
}

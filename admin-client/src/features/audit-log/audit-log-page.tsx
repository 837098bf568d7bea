import { Card, PageHead } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { ExportAuditButton } from "./export-audit-button";
import { useAuditFilters } from "./use-audit-filters";

export default function AuditLogPage() {
  const t = useMessages();
  const list = useAuditFilters();
  return (
    <>
      <title>{t.general.title(t.auditLog.title)}</title>
      <PageHead title={t.auditLog.title}>
        <ExportAuditButton filters={list.filters} />
      </PageHead>
      <AuditFilters key={list.epoch} filters={list.filters} onChange={list.setFilter} />
      <Card>
        <AuditList list={list} />
      </Card>
    </>
  );
}

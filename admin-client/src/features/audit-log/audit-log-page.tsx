import { Card, PageHead } from "@confa/ui";
import { AuditFilters } from "./audit-filters";
import { AuditList } from "./audit-list";
import { useAuditFilters } from "./use-audit-filters";

export default function AuditLogPage() {
  const list = useAuditFilters();
  return (
    <>
      <title>Audit log · Confa Admin</title>
      <PageHead title="Audit log" />
      <AuditFilters key={list.epoch} filters={list.filters} onChange={list.setFilter} />
      <Card>
        <AuditList list={list} />
      </Card>
    </>
  );
}

import { useApi } from "@confa/api-client/react";
import { Button, ColumnHead, EmptyState, Table } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { ScrollText } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { ListFailure } from "@/shared/failure/list-failure";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { Pager } from "@/shared/paging/pager";
import { AuditRow } from "./audit-row";
import { listAuditEvents, PAGE_SIZE } from "./list-audit-events";
import type { useAuditFilters } from "./use-audit-filters";

/** The log as far as it is known: loading, nothing, a page of it, or why there is nothing. */
export function AuditList({ list }: { list: ReturnType<typeof useAuditFilters> }) {
  const t = useMessages();
  const { filters, clear, paging } = list;
  const events = useQuery(listAuditEvents(useApi(), filters, paging.cursor));
  const retry = () => void events.refetch();
  if (events.isPending) return <TableSkeleton label={t.auditLog.loading} />;
  if (events.data === undefined) return <ListFailure error={events.error} onRetry={retry} />;
  if (events.data.items.length === 0) return <NoMatch onClear={clear} />;
  return (
    <>
      {events.isError ? (
        <StaleBanner error={events.error} asOf={events.dataUpdatedAt} onRetry={retry} />
      ) : null}
      <Table label={t.auditLog.title} head={<Head />} isBusy={events.isPlaceholderData}>
        {events.data.items.map((event) => (
          <AuditRow key={event.id} event={event} />
        ))}
      </Table>
      <Pager paging={paging} page={events.data} pageSize={PAGE_SIZE} />
    </>
  );
}

function Head() {
  const t = useMessages();
  return (
    <>
      <ColumnHead>{t.auditLog.whoAndWhen}</ColumnHead>
      <ColumnHead>{t.auditLog.what}</ColumnHead>
      <ColumnHead>{t.auditLog.on}</ColumnHead>
      <ColumnHead isLow>{t.auditLog.fromAddress}</ColumnHead>
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useMessages();
  return (
    <EmptyState
      level={2}
      icon={<ScrollText />}
      title={t.auditLog.noMatch}
      action={<Button onPress={onClear}>{t.auditLog.wholeLog}</Button>}
    >
      {t.auditLog.noMatchText}
    </EmptyState>
  );
}

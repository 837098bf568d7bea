import { useApi, useSession } from "@confa/api-client/react";
import { Button, EmptyState } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { UserX } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { ListFailure } from "@/shared/failure/list-failure";
import { StaleBanner } from "@/shared/failure/stale-banner";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { Pager } from "@/shared/paging/pager";
import { listUsers, PAGE_SIZE } from "./list-users";
import type { UserAct } from "./user-act";
import { UsersTable } from "./users-table";
import type { Selection } from "./use-selection";
import type { useUserFilters } from "./use-user-filters";

interface UserListProps {
  list: ReturnType<typeof useUserFilters>;
  selection: Selection;
  onAct: (act: UserAct) => void;
}

/** The accounts as far as they are known: loading, none, a page of them, or why there is nothing. */
export function UserList({ list, selection, onAct }: UserListProps) {
  const t = useMessages();
  const { filters, setFilter, clear, paging } = list;
  const { user: self } = useSession();
  const users = useQuery(listUsers(useApi(), filters, paging.cursor));
  const retry = () => void users.refetch();
  if (users.isPending) return <TableSkeleton label={t.users.loading} />;
  if (users.data === undefined) return <ListFailure error={users.error} onRetry={retry} />;
  if (users.data.items.length === 0) return <NoMatch onClear={clear} />;
  return (
    <>
      {users.isError ? <StaleBanner error={users.error} asOf={users.dataUpdatedAt} onRetry={retry} /> : null}
      <UsersTable
        users={users.data.items}
        selfId={self?.id}
        now={users.dataUpdatedAt}
        isBusy={users.isPlaceholderData}
        sort={filters.sort}
        onSort={(sort) => setFilter("sort", sort)}
        selection={selection}
        onAct={onAct}
      />
      <Pager paging={paging} page={users.data} pageSize={PAGE_SIZE} />
    </>
  );
}

function NoMatch({ onClear }: { onClear: () => void }) {
  const t = useMessages();
  return (
    <EmptyState
      level={2}
      icon={<UserX />}
      title={t.users.noMatch}
      action={<Button onPress={onClear}>{t.users.showAll}</Button>}
    >
      {t.users.noMatchText}
    </EmptyState>
  );
}

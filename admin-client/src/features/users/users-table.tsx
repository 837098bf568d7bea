import type { User } from "@confa/api-client";
import { ColumnHead, type SortDirection, Table } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { useMeetingsOf } from "@/shared/live/use-meetings-of";
import type { UserSort } from "./list-users";
import type { UserAct } from "./user-act";
import { PickAllHead } from "./pick-all-head";
import type { Selection } from "./use-selection";
import { UserRow } from "./user-row";

interface UsersTableProps {
  users: readonly User[];
  selfId: string | undefined;
  now: number;
  isBusy: boolean;
  sort: UserSort;
  onSort: (sort: UserSort) => void;
  selection: Selection;
  onAct: (act: UserAct) => void;
}

export function UsersTable({ users, selfId, now, isBusy, sort, onSort, selection, onAct }: UsersTableProps) {
  const t = useMessages();
  const meetings = useMeetingsOf();
  const sortable = (key: "username" | "createdAt") => ({
    sort: directionOf(sort, key),
    onSort: () => onSort(sort === key ? `-${key}` : key),
  });
  const head = (
    <>
      <PickAllHead users={users} selection={selection} />
      <ColumnHead {...sortable("username")}>{t.users.name}</ColumnHead>
      <ColumnHead isLow>{t.users.role}</ColumnHead>
      <ColumnHead>{t.users.status}</ColumnHead>
      <ColumnHead isLow>{t.users.lastSignIn}</ColumnHead>
      <ColumnHead isLow {...sortable("createdAt")}>
        {t.users.created}
      </ColumnHead>
      <ColumnHead isLabelHidden>{t.general.actions}</ColumnHead>
    </>
  );
  return (
    <Table label={t.users.title} head={head} isBusy={isBusy}>
      {users.map((user) => (
        <UserRow
          key={user.id}
          user={user}
          isSelf={user.id === selfId}
          now={now}
          selection={selection}
          numMeetings={meetings.get(user.id) ?? 0}
          onAct={onAct}
        />
      ))}
    </Table>
  );
}

function directionOf(sort: UserSort, key: "username" | "createdAt"): SortDirection | undefined {
  if (sort === key) return "ascending";
  return sort === `-${key}` ? "descending" : undefined;
}

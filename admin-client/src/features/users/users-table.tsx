import type { User } from "@confa/api-client";
import { ColumnHead, type SortDirection, Table } from "@confa/ui";
import type { UserSort } from "./list-users";
import type { UserAct } from "./user-act";
import { UserRow } from "./user-row";

interface UsersTableProps {
  users: readonly User[];
  selfId: string | undefined;
  now: number;
  isBusy: boolean;
  sort: UserSort;
  onSort: (sort: UserSort) => void;
  onAct: (act: UserAct) => void;
}

export function UsersTable({ users, selfId, now, isBusy, sort, onSort, onAct }: UsersTableProps) {
  const sortable = (key: "username" | "createdAt") => ({
    sort: directionOf(sort, key),
    onSort: () => onSort(sort === key ? `-${key}` : key),
  });
  const head = (
    <>
      <ColumnHead {...sortable("username")}>Name</ColumnHead>
      <ColumnHead isLow>Role</ColumnHead>
      <ColumnHead>Status</ColumnHead>
      <ColumnHead isLow>Last sign-in</ColumnHead>
      <ColumnHead isLow {...sortable("createdAt")}>
        Created
      </ColumnHead>
      <ColumnHead isLabelHidden>Actions</ColumnHead>
    </>
  );
  return (
    <Table label="Users" head={head} isBusy={isBusy}>
      {users.map((user) => (
        <UserRow key={user.id} user={user} isSelf={user.id === selfId} now={now} onAct={onAct} />
      ))}
    </Table>
  );
}

function directionOf(sort: UserSort, key: "username" | "createdAt"): SortDirection | undefined {
  if (sort === key) return "ascending";
  return sort === `-${key}` ? "descending" : undefined;
}

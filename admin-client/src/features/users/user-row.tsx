import type { User } from "@confa/api-client";
import { Badge, Cell, IconButton, RowActions, TableRow, WhoCell } from "@confa/ui";
import { Ban, KeyRound, Pencil, RotateCcw, Trash2 } from "lucide-react";
import { calendarDay, shortAgo, wholeTime } from "@/shared/dates";
import type { UserAct } from "./user-act";
import { UserStatus } from "./user-status";
import styles from "./users-table.module.css";

interface UserRowProps {
  user: User;
  isSelf: boolean;
  /** Epoch ms of what is shown. */
  now: number;
  onAct: (act: UserAct) => void;
}

export function UserRow({ user, isSelf, now, onAct }: UserRowProps) {
  return (
    <TableRow>
      <Cell className={styles["name"]}>
        <WhoCell
          name={user.displayName}
          secondary={user.username}
          avatarId={user.id}
          suffix={isSelf ? <span className={styles["muted"]}>you</span> : undefined}
        />
      </Cell>
      <Cell isLow isMuted>
        {user.role === "ADMIN" ? <Badge tone="accent">Admin</Badge> : "User"}
      </Cell>
      <Cell>
        <UserStatus user={user} />
      </Cell>
      <Cell isLow>
        {user.lastLoginAt ? (
          <span title={wholeTime(user.lastLoginAt)}>{shortAgo(user.lastLoginAt, now)}</span>
        ) : (
          "—"
        )}
      </Cell>
      <Cell isLow isMuted>
        {calendarDay(user.createdAt)}
      </Cell>
      <Cell>
        <UserRowActions user={user} isSelf={isSelf} onAct={onAct} />
      </Cell>
    </TableRow>
  );
}

function UserRowActions({ user, isSelf, onAct }: Omit<UserRowProps, "now">) {
  const name = user.displayName;
  const ownAccount = isSelf
    ? { isDisabled: true, hint: "Another administrator can do this to your account" }
    : {};
  return (
    <RowActions>
      <IconButton
        size="sm"
        label={`Change ${name}`}
        icon={<Pencil />}
        onPress={() => onAct({ kind: "change", user })}
      />
      <IconButton
        size="sm"
        label={`Reset password of ${name}`}
        icon={<KeyRound />}
        onPress={() => onAct({ kind: "reset-password", user })}
      />
      {user.blockedAt ? (
        <IconButton
          size="sm"
          label={`Unblock ${name}`}
          icon={<RotateCcw />}
          onPress={() => onAct({ kind: "unblock", user })}
        />
      ) : (
        <IconButton
          size="sm"
          label={`Block ${name}`}
          icon={<Ban />}
          onPress={() => onAct({ kind: "block", user })}
          {...ownAccount}
        />
      )}
      <IconButton
        size="sm"
        tone="danger"
        label={`Delete ${name}`}
        icon={<Trash2 />}
        onPress={() => onAct({ kind: "delete", user })}
        {...ownAccount}
      />
    </RowActions>
  );
}

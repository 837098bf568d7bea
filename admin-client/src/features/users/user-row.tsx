import type { User } from "@confa/api-client";
import { Badge, Cell, Checkbox, IconButton, RowActions, TableRow, WhoCell } from "@confa/ui";
import { Ban, KeyRound, MonitorSmartphone, Pencil, RotateCcw, Trash2 } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { calendarDay, shortAgo, wholeTime } from "@/shared/dates";
import type { Selection } from "./use-selection";
import type { UserAct } from "./user-act";
import { UserStatus } from "./user-status";
import styles from "./users-table.module.css";

interface UserRowProps {
  user: User;
  isSelf: boolean;
  /** Epoch ms of what is shown. */
  now: number;
  selection: Selection;
  /** In how many meetings the person is now. */
  numMeetings: number;
  onAct: (act: UserAct) => void;
}

const NOTHING = "—";

export function UserRow({ user, isSelf, now, selection, numMeetings, onAct }: UserRowProps) {
  const t = useMessages();
  return (
    <TableRow isSelected={selection.picked.has(user.id)}>
      <Cell className={styles["pick"]}>
        <Checkbox
          isLabelHidden
          isSelected={selection.picked.has(user.id)}
          isDisabled={!selection.mayPick(user)}
          onChange={(isPicked) => selection.set([user], isPicked)}
        >
          {t.users.pick(user.displayName)}
        </Checkbox>
      </Cell>
      <Cell className={styles["name"]}>
        <WhoCell
          name={user.displayName}
          secondary={user.username}
          avatarId={user.id}
          suffix={isSelf ? <span className={styles["muted"]}>{t.general.you}</span> : undefined}
        />
      </Cell>
      <Cell isLow isMuted>
        {user.role === "ADMIN" ? <Badge tone="accent">{t.users.admin}</Badge> : t.users.user}
      </Cell>
      <Cell>
        <UserStatus user={user} numMeetings={numMeetings} />
      </Cell>
      <Cell isLow>
        {user.lastLoginAt ? (
          <span title={wholeTime(user.lastLoginAt)}>{shortAgo(user.lastLoginAt, now)}</span>
        ) : (
          NOTHING
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

function UserRowActions({ user, isSelf, onAct }: Pick<UserRowProps, "user" | "isSelf" | "onAct">) {
  const t = useMessages();
  const name = user.displayName;
  const ownAccount = isSelf ? { isDisabled: true, hint: t.users.ownAccount } : {};
  return (
    <RowActions>
      <IconButton
        size="sm"
        label={t.users.changeNamed(name)}
        icon={<Pencil />}
        onPress={() => onAct({ kind: "change", user })}
      />
      <IconButton
        size="sm"
        label={t.users.sessionsOf(name)}
        icon={<MonitorSmartphone />}
        onPress={() => onAct({ kind: "sessions", user })}
      />
      <IconButton
        size="sm"
        label={t.users.resetPasswordOf(name)}
        icon={<KeyRound />}
        onPress={() => onAct({ kind: "reset-password", user })}
      />
      {user.blockedAt ? (
        <IconButton
          size="sm"
          label={t.users.unblockNamed(name)}
          icon={<RotateCcw />}
          onPress={() => onAct({ kind: "unblock", user })}
        />
      ) : (
        <IconButton
          size="sm"
          label={t.users.blockNamed(name)}
          icon={<Ban />}
          onPress={() => onAct({ kind: "block", user })}
          {...ownAccount}
        />
      )}
      <IconButton
        size="sm"
        tone="danger"
        label={t.users.deleteNamed(name)}
        icon={<Trash2 />}
        onPress={() => onAct({ kind: "delete", user })}
        {...ownAccount}
      />
    </RowActions>
  );
}

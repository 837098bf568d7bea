import type { User } from "@confa/api-client";
import { Badge, LiveDot } from "@confa/ui";
import { Ban } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { dayAndMonth, wholeTime } from "@/shared/dates";
import styles from "./users-table.module.css";

interface UserStatusProps {
  user: User;
  numMeetings: number;
}

/** Blocked, in a meeting, or whether the account is used at all. */
export function UserStatus({ user, numMeetings }: UserStatusProps) {
  const t = useMessages();
  if (user.blockedAt) {
    return (
      <span title={t.users.blockedOn(wholeTime(user.blockedAt))}>
        <Badge tone="danger" icon={<Ban />}>
          {t.users.blockedOn(dayAndMonth(user.blockedAt))}
        </Badge>
      </span>
    );
  }
  if (numMeetings > 0) {
    return (
      <span className={styles["live"]}>
        <LiveDot />
        {t.users.inMeetings(numMeetings)}
      </span>
    );
  }
  return <span className={styles["muted"]}>{user.lastLoginAt ? t.users.active : t.users.neverSignedIn}</span>;
}

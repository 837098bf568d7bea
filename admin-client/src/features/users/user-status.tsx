import type { User } from "@confa/api-client";
import { Badge } from "@confa/ui";
import { Ban } from "lucide-react";
import { useMessages } from "@/messages/messages";
import { dayAndMonth, wholeTime } from "@/shared/dates";
import styles from "./users-table.module.css";

export function UserStatus({ user }: { user: User }) {
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
  return <span className={styles["muted"]}>{user.lastLoginAt ? t.users.active : t.users.neverSignedIn}</span>;
}

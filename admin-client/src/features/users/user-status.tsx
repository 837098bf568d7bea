import type { User } from "@confa/api-client";
import { Badge } from "@confa/ui";
import { Ban } from "lucide-react";
import { dayAndMonth, wholeTime } from "@/shared/dates";
import styles from "./users-table.module.css";

export function UserStatus({ user }: { user: User }) {
  if (user.blockedAt) {
    return (
      <span title={`Blocked ${wholeTime(user.blockedAt)}`}>
        <Badge tone="danger" icon={<Ban />}>
          Blocked {dayAndMonth(user.blockedAt)}
        </Badge>
      </span>
    );
  }
  return <span className={styles["muted"]}>{user.lastLoginAt ? "Active" : "Never signed in"}</span>;
}

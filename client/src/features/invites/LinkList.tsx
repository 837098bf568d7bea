import { describeError } from "@confa/api-client";
import { formatMoment } from "@confa/language";
import { Button, Skeleton } from "@confa/ui";
import type { UseQueryResult } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import type { Invite } from "./use-invites";
import styles from "./InviteDialog.module.css";

interface Props {
  list: Pick<UseQueryResult<Invite[]>, "data" | "error" | "refetch">;
  onRevoke: (invite: Invite) => void;
}

/** The links that are good now. What they lead with is known only to those who have them. */
export function LinkList({ list, onRevoke }: Props) {
  const t = useMessages();
  if (list.data === undefined && list.error !== null) {
    return (
      <div className={styles["failed"]}>
        <p className={styles["hint"]}>{describeError(list.error)}</p>
        <Button size="sm" onPress={() => void list.refetch()}>
          {t.general.tryAgain}
        </Button>
      </div>
    );
  }
  if (list.data === undefined) return <Skeleton width="60%" height={16} />;
  if (list.data.length === 0) return <p className={styles["hint"]}>{t.invites.none}</p>;
  return (
    <ul className={styles["links"]} aria-label={t.invites.links}>
      {list.data.map((invite) => {
        const made = formatMoment(invite.createdAt);
        return (
          <li key={invite.id}>
            <span className={styles["facts"]}>
              <span>{t.invites.madeBy(invite.invitedBy, made)}</span>
              <small>{t.invites.used(invite.numUses, invite.maxUses, formatMoment(invite.expiresAt))}</small>
            </span>
            <Button
              size="sm"
              variant="danger-quiet"
              aria-label={t.invites.revokeMade(made)}
              onPress={() => onRevoke(invite)}
            >
              {t.invites.revoke}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}

import { browserName, type User } from "@confa/api-client";
import { Badge, Banner, Button } from "@confa/ui";
import { useId } from "react";
import { useMessages } from "@/messages/messages";
import { exactMoment } from "@/shared/dates";
import { endSession, type UserSession } from "./list-sessions";
import styles from "./sessions.module.css";
import { useUserCommand } from "./use-user-command";

/** One place where the account is signed in; the one of whoever looks cannot be ended here. */
export function SessionRow({ user, session }: { user: User; session: UserSession }) {
  const t = useMessages();
  const lastUsedId = useId();
  const browser = browserName(session.userAgent) ?? t.users.browser;
  const name = `${browser}, ${t.users.sites[session.site]}`;
  const command = useUserCommand({
    run: (api) => endSession(api, user, session),
    done: t.users.endedSession(user.displayName, name),
    onDone: () => undefined,
  });
  return (
    <li>
      <span className={styles["place"]}>
        <b title={session.userAgent}>{name}</b>
        <small id={lastUsedId}>{t.users.lastUsed(exactMoment(session.lastUsedAt))}</small>
      </span>
      {session.isCurrent ? (
        <Badge tone="accent">{t.users.thisSession}</Badge>
      ) : (
        <Button
          size="sm"
          aria-label={t.users.endSessionNamed(name)}
          aria-describedby={lastUsedId}
          isPending={command.isPending}
          onPress={command.start}
        >
          {t.users.endSession}
        </Button>
      )}
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </li>
  );
}

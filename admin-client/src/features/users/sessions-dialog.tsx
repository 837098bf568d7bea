import { browserName, describeError, type User } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Banner, Button, Dialog, Skeleton } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import { exactMoment } from "@/shared/dates";
import { endSessions, listSessions, type UserSession } from "./list-sessions";
import styles from "./sessions.module.css";
import { useUserCommand } from "./use-user-command";

/** Where an account is signed in, and the way to end all of it. */
export function SessionsDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const t = useMessages();
  const sessions = useQuery(listSessions(useApi(), user));
  const command = useUserCommand({
    run: (api) => endSessions(api, user),
    done: t.users.endedSessions(user.displayName),
    onDone: onClose,
  });
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.general.cancel}
      </Button>
      {sessions.data?.length ? (
        <Button variant="danger" isPending={command.isPending} onPress={command.start}>
          {t.users.endSessions}
        </Button>
      ) : null}
    </>
  );
  return (
    <Dialog
      isOpen
      title={t.users.sessionsOf(user.displayName)}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      {sessions.isPending ? <Skeleton height={60} /> : null}
      {sessions.isError ? <Banner tone="danger">{describeError(sessions.error)}</Banner> : null}
      {sessions.data?.length === 0 ? <p>{t.users.noSessions}</p> : null}
      <ul className={styles["sessions"]}>
        {sessions.data?.map((session) => (
          <Session key={session.id} session={session} />
        ))}
      </ul>
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </Dialog>
  );
}

function Session({ session: { userAgent, site, lastUsedAt } }: { session: UserSession }) {
  const t = useMessages();
  return (
    <li>
      <b>{[browserName(userAgent) ?? t.users.browser, t.users.sites[site]].join(", ")}</b>
      <small>{t.users.lastUsed(exactMoment(lastUsedAt))}</small>
    </li>
  );
}

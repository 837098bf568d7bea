import { describeError, type User } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { Banner, Button, Dialog, Skeleton } from "@confa/ui";
import { useQuery } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";
import { endSessions, listSessions } from "./list-sessions";
import { SessionRow } from "./session-row";
import styles from "./sessions.module.css";
import { useUserCommand } from "./use-user-command";

/** Where an account is signed in, and the way to end one of these sessions or all of them. */
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
        {t.general.done}
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
          <SessionRow key={session.id} user={user} session={session} />
        ))}
      </ul>
      {command.failure === undefined ? null : <Banner tone="danger">{command.failure}</Banner>}
    </Dialog>
  );
}

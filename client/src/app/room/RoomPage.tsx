import type { User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { LinkButton, Mark, Notice } from "@confa/ui";
import { EndedNotice } from "@/features/connection/EndedNotice";
import { PreJoinPage } from "@/features/pre-join/PreJoinPage";
import { accountSeed } from "@/shared/identity";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import { Meeting } from "./Meeting";
import { type RoomConfig, useRoomConfig } from "./use-room-config";
import { useRoomSession } from "./use-room-session";
import styles from "./RoomPage.module.css";

export function RoomPage({ name }: { name: string }) {
  const t = useMessages();
  const { user } = useSession();
  const { data: config } = useRoomConfig(name);
  if (user === null) return null;
  if (config?.mayJoin === "no") return <NotAdmitted />;
  return (
    <>
      <title>{t.meeting.pageTitle(config?.title ?? name)}</title>
      <OpenRoom name={name} config={config} user={user} />
    </>
  );
}

function OpenRoom({ name, config, user }: { name: string; config: RoomConfig | undefined; user: User }) {
  const t = useMessages();
  const session = useRoomSession(name, user);
  const { state } = session;
  const title = config?.title ?? name;
  if (state.phase === "ended") {
    return <EndedNotice ending={state.reason} message={state.message} onJoin={session.joinAgain} />;
  }
  if (session.isReturning) return <Waiting label={t.meeting.goingBack(title)} isShown />;
  if (state.phase === "idle" || state.phase === "joining" || state.phase === "failed") {
    return (
      <>
        <header className={styles["bar"]}>
          <a href="/" className={styles["home"]} aria-label={t.meeting.homeLink}>
            <Mark />
          </a>
        </header>
        <PreJoinPage
          room={{
            title,
            isAgentsEnabled: config?.isAgentsEnabled ?? null,
          }}
          personSeed={accountSeed(user.id)}
          defaultName={session.name}
          isJoining={state.phase === "joining"}
          failure={state.phase === "failed" ? state.failure.message : null}
          onJoin={session.join}
        />
      </>
    );
  }
  return (
    <Meeting
      title={title}
      name={name}
      isAdmin={user.role === "ADMIN"}
      // Until it is known, nothing that is written goes to the server.
      isEncrypted={config?.isEncrypted ?? true}
      session={session}
    />
  );
}

function NotAdmitted() {
  const t = useMessages();
  return (
    <Notice
      title={t.meeting.notAdmitted}
      actions={
        <LinkButton href="/" variant="primary">
          {t.general.home}
        </LinkButton>
      }
    >
      <p>{t.meeting.notAdmittedText}</p>
    </Notice>
  );
}

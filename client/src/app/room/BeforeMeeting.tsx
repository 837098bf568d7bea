import { Mark } from "@confa/ui";
import type { CallState } from "@/features/call/call-state";
import { LobbyEndScreen } from "@/features/lobby/LobbyEndScreen";
import { LobbyScreen } from "@/features/lobby/LobbyScreen";
import { isLobbyEnd } from "@/features/lobby/lobby-end";
import { PreJoinPage, type Doorstep } from "@/features/pre-join/PreJoinPage";
import { useMessages } from "@/messages/messages";
import type { Attendee } from "./attendee";
import type { RoomConfig } from "./use-room-config";
import type { useRoomSession } from "./use-room-session";
import styles from "./RoomPage.module.css";

interface Props {
  config: RoomConfig;
  attendee: Attendee;
  session: ReturnType<typeof useRoomSession>;
  state: Extract<CallState, { phase: "idle" | "joining" | "waiting" | "failed" }>;
}

/** At the door: devices and name, then the lobby where there is one. The devices stay open all the way. */
export function BeforeMeeting({ config, attendee, session, state }: Props) {
  const t = useMessages();
  const { title } = config;
  const isRefused = state.phase === "failed" && isLobbyEnd(state.failure.kind);
  return (
    <>
      {!isRefused && (
        <header className={styles["bar"]}>
          <a href="/" className={styles["home"]} aria-label={t.meeting.homeLink}>
            <Mark />
          </a>
        </header>
      )}
      <PreJoinPage
        room={{
          title,
          isAgentsEnabled: config.isAgentsEnabled,
          isEncrypted: config.isEncrypted,
          hasLobby: config.mayJoin === "lobby",
          invitation: attendee.invitation,
        }}
        personSeed={attendee.seed}
        defaultName={session.name}
        isJoining={state.phase === "joining"}
        failure={state.phase === "failed" ? state.failure.message : null}
        onJoin={session.join}
        lobby={lobbyOf(state, title, session.call.cancel)}
      />
    </>
  );
}

/** What stands in the form's place while a host has to decide, and when one has decided against. */
function lobbyOf(state: Props["state"], title: string, onLeave: () => void) {
  if (state.phase === "waiting") {
    const { since } = state;
    return (door: Doorstep) => <LobbyScreen title={title} since={since} {...door} onLeave={onLeave} />;
  }
  if (state.phase !== "failed") return null;
  const { kind } = state.failure;
  if (!isLobbyEnd(kind)) return null;
  return ({ askAgain }: Doorstep) => <LobbyEndScreen end={kind} onAskAgain={askAgain} />;
}

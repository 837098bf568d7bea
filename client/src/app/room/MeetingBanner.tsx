import { useAudioPlayback } from "@livekit/components-react";
import { Banner, Button } from "@confa/ui";
import { lazy, Suspense, useSyncExternalStore } from "react";
import { useMovedDevice } from "@/features/call/moved-device";
import { ConnectionBanner } from "@/features/connection/ConnectionBanner";
import { ProblemBanner } from "@/features/connection/ProblemBanner";
import { useWeakConnection } from "@/features/connection/use-weak-connection";
import { WeakBanner } from "@/features/connection/WeakBanner";
import { DeviceBanner, MovedBanner } from "@/features/devices/DeviceBanner";
import { useUndecrypted } from "@/features/encryption/use-undecrypted";
import { LobbyBanner } from "@/features/lobby/LobbyBanner";
import type { Door } from "@/features/lobby/use-door";
import { useMessages } from "@/messages/messages";
import type { useRoomSession } from "./use-room-session";
import styles from "./MeetingBanner.module.css";

/** Only where a meeting is encrypted, and somebody typed another passphrase. */
const WrongPassphrase = lazy(() => import("@/features/encryption/WrongPassphrase"));

/** After so many tries in vain the banner says that the server stays silent. */
const TRIES_BEFORE_ALARM = 2;

/** What lasts and matters most now, one thing at a time. */
interface Props {
  session: ReturnType<typeof useRoomSession>;
  /** Why something that the person wanted did not happen. */
  problem: string | null;
  onDismiss: () => void;
  /** Those who are not let in yet, as far as they are not on screen anyway. */
  waiting: Door["waiting"];
  onShowPeople: () => void;
}

export function MeetingBanner({ session, problem, onDismiss, waiting, onShowPeople }: Props) {
  const lasting = useBanner(session);
  const undecrypted = useUndecrypted(session.call.room);
  const names = waiting.map(({ displayName }) => displayName);
  const calm = names.length === 0 ? null : <LobbyBanner names={names} onShow={onShowPeople} />;
  const other =
    undecrypted.name === null ? null : (
      <Suspense>
        <WrongPassphrase
          name={undecrypted.name}
          onChange={(passphrase) => {
            undecrypted.reset();
            session.changePassphrase(passphrase);
          }}
        />
      </Suspense>
    );
  const banner =
    problem === null ? (other ?? lasting ?? calm) : <ProblemBanner problem={problem} onDismiss={onDismiss} />;
  return banner === null ? null : <div className={styles["place"]}>{banner}</div>;
}

function useBanner({ call, devices, state, leave }: ReturnType<typeof useRoomSession>) {
  const { canPlayAudio, startAudio } = useAudioPlayback(call.room);
  const { microphone, camera } = useSyncExternalStore(devices.subscribe, devices.getState);
  const { moved, dismiss } = useMovedDevice(call.room);
  const isWeak = useWeakConnection(call.room.localParticipant);
  if (state.phase === "reconnecting" || state.phase === "lost") {
    const isSilent = state.phase === "lost" && state.attempt >= TRIES_BEFORE_ALARM;
    return (
      <ConnectionBanner
        state={isSilent ? "silent" : "reconnecting"}
        onRetry={call.retryNow}
        onLeave={leave}
      />
    );
  }
  if (!canPlayAudio) return <SoundBanner onEnable={() => void startAudio()} />;
  if (microphone.problem === null && camera.problem === null) {
    if (moved !== null) return <MovedBanner {...moved} onDismiss={dismiss} />;
    if (!isWeak) return null;
    return <WeakBanner isCameraOn={camera.isOn} onTurnOffCamera={() => void devices.set("camera", false)} />;
  }
  return (
    <DeviceBanner
      problems={{ microphone: microphone.problem, camera: camera.problem }}
      onRetry={(device) => void devices.set(device, true)}
    />
  );
}

function SoundBanner({ onEnable }: { onEnable: () => void }) {
  const t = useMessages();
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={onEnable}>
          {t.meeting.enableSound}
        </Button>
      }
    >
      {t.meeting.enableSoundText}
    </Banner>
  );
}

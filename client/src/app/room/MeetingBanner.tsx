import { useAudioPlayback } from "@livekit/components-react";
import { Banner, Button } from "@confa/ui";
import { useSyncExternalStore } from "react";
import { useMovedDevice } from "@/features/call/moved-device";
import { ConnectionBanner } from "@/features/connection/ConnectionBanner";
import { DeviceBanner, MovedBanner } from "@/features/devices/DeviceBanner";
import { useMessages } from "@/messages/messages";
import type { useRoomSession } from "./use-room-session";
import styles from "./MeetingBanner.module.css";

/** After so many tries in vain the banner says that the server stays silent. */
const TRIES_BEFORE_ALARM = 2;

/** What lasts and matters most now, one thing at a time. */
export function MeetingBanner({ session }: { session: ReturnType<typeof useRoomSession> }) {
  const banner = useBanner(session);
  return banner === null ? null : <div className={styles["place"]}>{banner}</div>;
}

function useBanner({ call, devices, state, leave }: ReturnType<typeof useRoomSession>) {
  const { canPlayAudio, startAudio } = useAudioPlayback(call.room);
  const { microphone, camera } = useSyncExternalStore(devices.subscribe, devices.getState);
  const { moved, dismiss } = useMovedDevice(call.room);
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
    return moved === null ? null : <MovedBanner {...moved} onDismiss={dismiss} />;
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

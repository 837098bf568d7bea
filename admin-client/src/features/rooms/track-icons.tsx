import { Mic, MicOff, ScreenShare, Video, VideoOff } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { LiveParticipant } from "@/shared/live/live-events";
import styles from "./participants.module.css";

/** What somebody sends: microphone, camera, screen; what is off in red and crossed out. */
export function TrackIcons({ one }: { one: LiveParticipant }) {
  const t = useMessages();
  const names = t.room.trackNames;
  const track = (source: string) => one.tracks.find((found) => found.source === source);
  const [microphone, camera, screen] = [track("MICROPHONE"), track("CAMERA"), track("SCREEN_SHARE")];
  return (
    <span className={styles["tracks"]}>
      {microphone ? (
        <Track
          Icon={microphone.isMuted ? MicOff : Mic}
          isOff={microphone.isMuted}
          label={microphone.isMuted ? names.microphoneOff : names.microphone}
        />
      ) : null}
      {camera ? (
        <Track
          Icon={camera.isMuted ? VideoOff : Video}
          isOff={camera.isMuted}
          label={camera.isMuted ? names.cameraOff : names.camera}
        />
      ) : null}
      {screen ? <Track Icon={ScreenShare} isOff={screen.isMuted} label={names.screen} /> : null}
    </span>
  );
}

interface TrackProps {
  Icon: typeof Mic;
  isOff: boolean;
  label: string;
}

function Track({ Icon, isOff, label }: TrackProps) {
  return (
    <span role="img" aria-label={label} title={label} data-off={isOff || undefined}>
      <Icon size={16} aria-hidden />
    </span>
  );
}

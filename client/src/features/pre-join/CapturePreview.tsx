import { Avatar, DockButton, LevelMeter } from "@confa/ui";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import type { LocalVideoTrack } from "livekit-client";
import { CaptureProblem } from "./CaptureProblem";
import { MirroredVideo } from "./MirroredVideo";
import { useLevel } from "./use-level";
import type { PreJoinMedia } from "./use-pre-join-media";
import styles from "./CapturePreview.module.css";

interface Props {
  media: PreJoinMedia;
  personSeed: string;
  name: string;
}

export function CapturePreview({ media, personSeed, name }: Props) {
  const { choice, choose, microphone, camera } = media;
  const level = useLevel(microphone.track);
  return (
    <section className={styles["preview"]} aria-label="Camera preview">
      <div className={styles["tile"]}>
        <Picture track={camera.track} personSeed={personSeed} name={name} />
        <div className={styles["dock"]}>
          <DockButton
            kind="device"
            label="Microphone"
            icon={choice.isMicrophoneOn ? <Mic aria-hidden="true" /> : <MicOff aria-hidden="true" />}
            isPressed={choice.isMicrophoneOn}
            isDenied={microphone.problem !== null}
            onPress={() => choose({ isMicrophoneOn: !choice.isMicrophoneOn })}
          />
          <DockButton
            kind="device"
            label="Camera"
            icon={choice.isCameraOn ? <Video aria-hidden="true" /> : <VideoOff aria-hidden="true" />}
            isPressed={choice.isCameraOn}
            isDenied={camera.problem !== null}
            onPress={() => choose({ isCameraOn: !choice.isCameraOn })}
          />
        </div>
      </div>
      <div className={styles["level"]}>
        <span aria-hidden="true">{levelText(media, level)}</span>
        <LevelMeter level={level} label="Microphone level" />
      </div>
      <CaptureProblem device="microphone" capture={microphone} />
      <CaptureProblem device="camera" capture={camera} />
    </section>
  );
}

function Picture({
  track,
  personSeed,
  name,
}: Pick<Props, "personSeed" | "name"> & { track: LocalVideoTrack | null }) {
  if (track === null) return <Avatar id={personSeed} name={name} size="xl" />;
  return (
    <>
      <MirroredVideo track={track} />
      <span className={styles["note"]}>
        <Video size={14} aria-hidden="true" />
        Only you see this
      </span>
    </>
  );
}

function levelText({ choice, microphone }: PreJoinMedia, level: number): string {
  if (!choice.isMicrophoneOn || microphone.problem !== null) return "Your microphone is off";
  return level > 0.08 ? "We hear you" : "Say something";
}

import { Avatar, LevelMeter } from "@confa/ui";
import { Video } from "lucide-react";
import type { LocalVideoTrack } from "livekit-client";
import { CaptureProblems } from "./CaptureProblems";
import { CaptureToggle } from "./CaptureToggle";
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
          <CaptureToggle
            device="microphone"
            isWanted={choice.isMicrophoneOn}
            capture={microphone}
            onChange={(isMicrophoneOn) => choose({ isMicrophoneOn })}
          />
          <CaptureToggle
            device="camera"
            isWanted={choice.isCameraOn}
            capture={camera}
            onChange={(isCameraOn) => choose({ isCameraOn })}
          />
        </div>
      </div>
      <div className={styles["level"]}>
        <span aria-hidden="true">{levelText(media, level)}</span>
        <LevelMeter level={level} label="Microphone level" />
      </div>
      <CaptureProblems microphone={microphone} camera={camera} />
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

import { LevelMeter } from "@confa/ui";
import { Video } from "lucide-react";
import { getMessages, useMessages } from "@/messages/messages";
import { CapturePicture } from "./CapturePicture";
import { CaptureProblems } from "./CaptureProblems";
import { CaptureToggle } from "./CaptureToggle";
import { useLevel } from "./use-level";
import type { PreJoinMedia } from "./use-pre-join-media";
import styles from "./CapturePreview.module.css";

interface Props {
  media: PreJoinMedia;
  personSeed: string;
  name: string;
}

export function CapturePreview({ media, personSeed, name }: Props) {
  const t = useMessages();
  const { microphone, camera } = media;
  const level = useLevel(microphone.track);
  return (
    <section className={styles["preview"]} aria-label={t.preJoin.cameraPreview}>
      <div className={styles["tile"]}>
        <CapturePicture track={camera.track} personSeed={personSeed} name={name} />
        {camera.track !== null && (
          <span className={styles["note"]}>
            <Video size={14} aria-hidden="true" />
            {t.preJoin.onlyYou}
          </span>
        )}
        <div className={styles["dock"]}>
          <CaptureToggles media={media} />
        </div>
      </div>
      <div className={styles["level"]}>
        <span aria-hidden="true">{levelText(media, level)}</span>
        <LevelMeter level={level} label={t.preJoin.level} />
      </div>
      <CaptureProblems microphone={microphone} camera={camera} />
    </section>
  );
}

export function CaptureToggles({ media }: { media: PreJoinMedia }) {
  const { choice, choose, microphone, camera } = media;
  return (
    <>
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
    </>
  );
}

function levelText({ choice, microphone }: PreJoinMedia, level: number): string {
  const t = getMessages();
  if (!choice.isMicrophoneOn || microphone.problem !== null) return t.preJoin.levelTexts.off;
  return level > 0.08 ? t.preJoin.levelTexts.heard : t.preJoin.levelTexts.silent;
}

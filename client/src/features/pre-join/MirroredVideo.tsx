import type { LocalVideoTrack } from "livekit-client";
import { useEffect, useRef } from "react";
import styles from "./MirroredVideo.module.css";

/** The own picture, as in a mirror: that is how people know themselves. */
export function MirroredVideo({ track }: { track: LocalVideoTrack }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    const element = video.current;
    if (element === null) return;
    track.attach(element);
    return () => void track.detach(element);
  }, [track]);
  return <video ref={video} className={styles["video"]} autoPlay playsInline muted aria-hidden="true" />;
}

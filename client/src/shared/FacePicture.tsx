import type { VideoTrack } from "livekit-client";
import { TrackPicture } from "./TrackPicture";
import styles from "./FacePicture.module.css";

/** A camera's picture fills its place; the own one as in a mirror, for that is how people know themselves. */
export function FacePicture({ track }: { track: VideoTrack }) {
  return <TrackPicture track={track} className={styles["face"]} />;
}

import { Avatar } from "@confa/ui";
import type { LocalVideoTrack } from "livekit-client";
import { TrackPicture } from "@/shared/TrackPicture";
import styles from "./CapturePicture.module.css";

interface Props {
  track: LocalVideoTrack | null;
  personSeed: string;
  name: string;
}

/** How others will see the person: the camera, as in a mirror, for that is how people know themselves; or an avatar. */
export function CapturePicture({ track, personSeed, name }: Props) {
  if (track === null) return <Avatar id={personSeed} name={name} size="xl" />;
  return <TrackPicture track={track} className={styles["video"]} />;
}

import { Avatar } from "@confa/ui";
import type { LocalVideoTrack } from "livekit-client";
import { FacePicture } from "@/shared/FacePicture";

interface Props {
  track: LocalVideoTrack | null;
  personSeed: string;
  name: string;
}

/** How others will see the person: the camera, or an avatar. */
export function CapturePicture({ track, personSeed, name }: Props) {
  if (track === null) return <Avatar id={personSeed} name={name} size="xl" />;
  return <FacePicture track={track} />;
}

import type { VideoTrack } from "livekit-client";
import { useCallback } from "react";

interface Props {
  track: VideoTrack;
  className: string | undefined;
  /** Says what is seen; without it the picture is left out for those who do not see it. */
  label?: string;
}

/**
 * A track's picture. It is attached with its element and not in an effect, which runs after the first paint: the
 * frames that come meanwhile would be lost.
 */
export function TrackPicture({ track, className, label }: Props) {
  const attach = useCallback(
    (video: HTMLVideoElement | null) => {
      if (video === null) return;
      track.attach(video);
      return () => void track.detach(video);
    },
    [track],
  );
  return (
    <video
      ref={attach}
      className={className}
      data-local={track.isLocal || undefined}
      autoPlay
      playsInline
      muted
      aria-label={label}
      aria-hidden={label === undefined || undefined}
    />
  );
}

import { render } from "@testing-library/react";
import type { VideoTrack } from "livekit-client";
import { expect, it, vi } from "vitest";
import { TrackPicture } from "./TrackPicture";

function picture() {
  const attach = vi.fn<(video: HTMLVideoElement) => void>();
  const detach = vi.fn<(video: HTMLVideoElement) => void>();
  return { attach, detach, track: { isLocal: false, attach, detach } as unknown as VideoTrack };
}

it("has its track from its first moment to its last", () => {
  const { track, attach, detach } = picture();
  const { container, unmount, rerender } = render(<TrackPicture track={track} className="a" />);
  const video = container.querySelector("video")!;
  expect(attach).toHaveBeenCalledExactlyOnceWith(video);
  rerender(<TrackPicture track={track} className="b" />);
  expect(attach).toHaveBeenCalledOnce();
  unmount();
  expect(detach).toHaveBeenCalledExactlyOnceWith(video);
});

it("shows the next track instead of the last one", () => {
  const [first, second] = [picture(), picture()];
  const { rerender } = render(<TrackPicture track={first.track} className="a" />);
  rerender(<TrackPicture track={second.track} className="a" />);
  expect(first.detach).toHaveBeenCalledOnce();
  expect(second.attach).toHaveBeenCalledOnce();
});

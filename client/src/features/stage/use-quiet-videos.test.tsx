import { fireEvent, render, screen } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useQuietVideos } from "./use-quiet-videos";

function Stage({ onTime }: { onTime: () => void }) {
  useQuietVideos();
  return <video muted data-testid="video" onTimeUpdate={onTime} onPlaying={onTime} />;
}

it("leaves React out of the clock of each video, and of nothing else", () => {
  const onTime = vi.fn<() => void>();
  render(<Stage onTime={onTime} />);
  fireEvent.timeUpdate(screen.getByTestId("video"));
  expect(onTime).not.toHaveBeenCalled();
  fireEvent.playing(screen.getByTestId("video"));
  expect(onTime).toHaveBeenCalledOnce();
});

it("ends with the meeting", () => {
  const onTime = vi.fn<() => void>();
  render(<Stage onTime={onTime} />).unmount();
  render(<video muted data-testid="video" onTimeUpdate={onTime} />);
  fireEvent.timeUpdate(screen.getByTestId("video"));
  expect(onTime).toHaveBeenCalledOnce();
});

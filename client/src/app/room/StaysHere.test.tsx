import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { StaysHere } from "./StaysHere";

const SENTENCE = "Audio and video stay on this server";

it("says that media stay when the media server is of this site", () => {
  render(<StaysHere url={`ws://live.${location.hostname}:8080`} className="" />);
  expect(screen.getByText(SENTENCE)).toBeInTheDocument();
});

it.each(["wss://meet.livekit.cloud", null])("promises nothing about %s", (url) => {
  render(<StaysHere url={url} className="" />);
  expect(screen.queryByText(SENTENCE)).toBeNull();
});

import { act, render, screen } from "@testing-library/react";
import { RoomEvent } from "livekit-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { ReactionFeed } from "./reaction-feed";
import { TileReactions } from "./TileReactions";

let room: FakeRoom;
let feed: ReactionFeed;

beforeEach(() => {
  vi.useFakeTimers();
  room = new FakeRoom();
  feed = new ReactionFeed(room.asRoom);
  feed.listen();
});
afterEach(() => vi.useRealTimers());

function receive(payload: string, topic = "confa.reaction", identity: string | null = "u-2-b"): void {
  const sender = identity === null ? undefined : { identity };
  room.emit(RoomEvent.DataReceived, new TextEncoder().encode(payload), sender, undefined, topic);
}

const shown = () => feed.getState().map(({ identity, emoji }) => `${identity} ${emoji}`);

describe("a reaction", () => {
  it("goes to everyone, unreliably, and is seen here at once", () => {
    feed.send("👍");
    const [payload, options] = room.localParticipant.publishData.mock.calls[0]!;
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({ emoji: "👍" });
    expect(options).toEqual({ reliable: false, topic: "confa.reaction" });
    expect(shown()).toEqual(["u-1-aaaa 👍"]);
  });

  it("rises from the tile of its sender, and is gone after a moment", () => {
    render(<TileReactions feed={feed} identity="u-2-b" />);
    act(() => receive('{"emoji":"🎉"}'));
    act(() => feed.send("👍"));
    expect(screen.getByText("🎉")).toBeInTheDocument();
    expect(screen.queryByText("👍")).toBeNull();
    act(() => void vi.advanceTimersByTime(1600));
    expect(screen.queryByText("🎉")).toBeNull();
  });

  it.each([
    ["of another set", '{"emoji":"💣"}', "confa.reaction", "u-2-b"],
    ["that cannot be read", "{", "confa.reaction", "u-2-b"],
    ["of another topic", '{"emoji":"👍"}', "lk.chat", "u-2-b"],
    ["of nobody", '{"emoji":"👍"}', "confa.reaction", null],
  ])("%s is not shown", (_, payload, topic, identity) => {
    receive(payload, topic, identity);
    expect(shown()).toEqual([]);
  });

  it("does not fill the screen", () => {
    for (let count = 0; count < 100; count += 1) receive('{"emoji":"👏"}');
    expect(shown()).toHaveLength(24);
  });
});

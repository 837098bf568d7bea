import { act, render, screen } from "@testing-library/react";
import { ParticipantKind, RoomEvent } from "livekit-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { Announcer } from "./Announcer";

const BORIS = { name: "Boris", kind: ParticipantKind.STANDARD, isLocal: false };
const EXPERT = { name: "Expert", kind: ParticipantKind.AGENT, isLocal: false };
let room: FakeRoom;

beforeEach(() => {
  vi.useFakeTimers();
  room = new FakeRoom();
});
afterEach(() => vi.useRealTimers());

function afterMoment(): void {
  act(() => void vi.advanceTimersByTime(1000));
}

describe("what happens in the room", () => {
  it("is said, and what happens at once is said together", () => {
    render(<Announcer room={room.asRoom} unreadFrom={null} />);
    act(() => void room.emit(RoomEvent.ParticipantConnected, BORIS));
    act(() => void room.emit(RoomEvent.ParticipantConnected, EXPERT));
    act(() => void room.emit(RoomEvent.ParticipantAttributesChanged, { "confa.hand": "17" }, BORIS));
    afterMoment();
    expect(screen.getByRole("status")).toHaveTextContent(
      "Boris joined. The agent Expert joined. Boris raised a hand.",
    );
    act(() => void room.emit(RoomEvent.ParticipantDisconnected, { ...BORIS, name: "" }));
    afterMoment();
    expect(screen.getByRole("status")).toHaveTextContent("Guest left.");
  });

  it("does not tell somebody about the own hand, nor of a hand that goes down", () => {
    render(<Announcer room={room.asRoom} unreadFrom={null} />);
    act(
      () => void room.emit(RoomEvent.ParticipantAttributesChanged, { "confa.hand": "17" }, { isLocal: true }),
    );
    act(() => void room.emit(RoomEvent.ParticipantAttributesChanged, { "confa.hand": "" }, BORIS));
    afterMoment();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("tells of a message that nobody reads", () => {
    const { rerender } = render(<Announcer room={room.asRoom} unreadFrom={null} />);
    rerender(<Announcer room={room.asRoom} unreadFrom={{ id: "m-1", name: "Boris" }} />);
    afterMoment();
    expect(screen.getByRole("status")).toHaveTextContent("New message from Boris.");
  });
});

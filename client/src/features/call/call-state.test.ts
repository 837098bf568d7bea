import { describe, expect, it } from "vitest";
import {
  IDLE,
  nextCallState,
  rejoinDelay,
  type CallEvent,
  type CallState,
  type EndReason,
} from "./call-state";

const SERVER_DOWN = { kind: "server", message: "The meeting server does not answer." } as const;
const REFUSED = { kind: "refused", message: "You may not join this room." } as const;

function after(...events: CallEvent[]): CallState {
  return events.reduce(nextCallState, IDLE);
}

describe("joining", () => {
  it("goes live", () => {
    expect(after({ type: "join" }, { type: "joined" })).toEqual({ phase: "live" });
  });

  it("says why it failed and can be tried again", () => {
    const failed = after({ type: "join" }, { type: "failed", failure: SERVER_DOWN });
    expect(failed).toEqual({ phase: "failed", failure: SERVER_DOWN });
    expect(nextCallState(failed, { type: "join" })).toEqual({ phase: "joining" });
  });

  it("stays left when the person left before the server answered", () => {
    expect(after({ type: "join" }, { type: "leave" }, { type: "joined" })).toEqual({
      phase: "ended",
      reason: "left",
    });
  });
});

describe("the lobby", () => {
  const waiting: CallEvent[] = [{ type: "join" }, { type: "waiting", since: 5 }];

  it("opens into the room", () => {
    expect(after(...waiting)).toEqual({ phase: "waiting", since: 5 });
    expect(after(...waiting, { type: "joined" })).toEqual({ phase: "live" });
  });

  it("is left by the person's wish, back to the door", () => {
    expect(after(...waiting, { type: "cancel" })).toBe(IDLE);
  });

  it("says why it did not open", () => {
    const failure = { kind: "lobby-refused", message: "No." } as const;
    expect(after(...waiting, { type: "failed", failure })).toEqual({ phase: "failed", failure });
  });

  it("may stand before somebody who comes back", () => {
    const lost: CallEvent[] = [{ type: "join" }, { type: "joined" }, { type: "disconnected", end: null }];
    expect(after(...lost, { type: "waiting", since: 9 })).toEqual({ phase: "waiting", since: 9 });
  });
});

describe("a lost connection", () => {
  const live: CallEvent[] = [{ type: "join" }, { type: "joined" }];
  const lost: CallEvent[] = [...live, { type: "reconnecting" }, { type: "disconnected", end: null }];

  it("is brought back by the SDK first", () => {
    expect(after(...live, { type: "reconnecting" })).toEqual({ phase: "reconnecting" });
    expect(after(...live, { type: "reconnecting" }, { type: "reconnected" })).toEqual({ phase: "live" });
  });

  it("is brought back by us when the SDK gave up", () => {
    expect(after(...lost)).toEqual({ phase: "lost", attempt: 0 });
    expect(after(...lost, { type: "joined" })).toEqual({ phase: "live" });
  });

  it("keeps trying, and counts", () => {
    const failed: CallEvent = { type: "failed", failure: SERVER_DOWN };
    expect(after(...lost, failed, failed)).toEqual({ phase: "lost", attempt: 2 });
  });

  it("ends when the server refuses the person", () => {
    expect(after(...lost, { type: "failed", failure: REFUSED })).toEqual({
      phase: "ended",
      reason: "refused",
      message: REFUSED.message,
    });
  });

  it("ends when the person leaves meanwhile", () => {
    expect(after(...lost, { type: "leave" }, { type: "joined" })).toEqual({ phase: "ended", reason: "left" });
  });
});

describe("an end that somebody wanted", () => {
  it.each<EndReason>(["duplicate", "removed", "room-deleted"])("%s is never undone by us", (reason) => {
    const ended = after({ type: "join" }, { type: "joined" }, { type: "disconnected", end: reason });
    expect(ended).toEqual({ phase: "ended", reason });
    expect(nextCallState(ended, { type: "disconnected", end: null })).toBe(ended);
    expect(nextCallState(ended, { type: "joined" })).toBe(ended);
  });

  it("is undone by the person's click", () => {
    const ended: CallState = { phase: "ended", reason: "duplicate" };
    expect(nextCallState(ended, { type: "join" })).toEqual({ phase: "joining" });
  });
});

describe("waiting before a rejoin", () => {
  it("starts at once and is spread over half a second", () => {
    expect(rejoinDelay(0, 0)).toBe(0);
    expect(rejoinDelay(0, 1)).toBe(500);
  });

  it("grows and stays under 12.5 s", () => {
    const waits = [1, 2, 3, 4, 5, 20].map((attempt) => rejoinDelay(attempt, 0.5));
    expect(waits).toEqual([1000, 2000, 4000, 8000, 10_000, 10_000]);
    expect(rejoinDelay(50, 1)).toBe(12_500);
  });
});

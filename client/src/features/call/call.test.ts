import { ConnectionError, DisconnectReason, RoomEvent } from "livekit-client";
import { ApiProblem, NetworkProblem } from "@confa/api-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { Call, type Seat, type SeatRequest } from "./call";
import { JOIN_LIMIT } from "./room";

let room: FakeRoom;
let call: Call;
const SEAT: Seat = { token: "t", url: "ws://sfu" };
const requestSeat = vi.fn<() => Promise<Seat>>(() => Promise.resolve(SEAT));
const onConnected = vi.fn<() => void>();
const FORBIDDEN = new ApiProblem({
  status: 403,
  code: "forbidden",
  title: "",
  detail: "",
  requestId: "r",
  fieldErrors: {},
});
const plan = { requestSeat, onConnected };

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  room = new FakeRoom();
  call = new Call(room.asRoom);
});
afterEach(() => vi.useRealTimers());

it("opens the way to the media server without joining", () => {
  call.prepare("ws://sfu");
  expect(room.prepareConnection).toHaveBeenCalledWith("ws://sfu");
  expect(call.getState()).toEqual({ phase: "idle" });
});

describe("joining", () => {
  it("connects with the seat and brings the devices", async () => {
    await call.join(plan);
    expect(room.connect).toHaveBeenCalledWith("ws://sfu", "t", expect.objectContaining({ maxRetries: 0 }));
    expect(call.getState()).toEqual({ phase: "live" });
    expect(call.mediaUrl).toBe("ws://sfu");
    expect(onConnected).toHaveBeenCalledOnce();
  });

  it("says that the meeting server does not answer", async () => {
    room.connect.mockRejectedValueOnce(ConnectionError.serverUnreachable("no"));
    await call.join(plan);
    expect(call.getState()).toMatchObject({
      phase: "failed",
      failure: { message: "The meeting server does not answer. Nothing is wrong on your side." },
    });
    expect(onConnected).not.toHaveBeenCalled();
  });

  it("gives up on a server that takes the connection and stays silent", async () => {
    room.connect.mockReturnValueOnce(new Promise(() => undefined));
    const joining = call.join(plan);
    await vi.advanceTimersByTimeAsync(JOIN_LIMIT);
    await joining;
    expect(call.getState()).toMatchObject({ phase: "failed", failure: { kind: "server" } });
    expect(room.disconnect).toHaveBeenCalled();
  });

  it("says what the API answered", async () => {
    requestSeat.mockRejectedValueOnce(FORBIDDEN);
    await call.join(plan);
    expect(call.getState()).toMatchObject({ phase: "failed", failure: { kind: "refused" } });
  });

  it("lets the person leave while it is still asking", async () => {
    const answer = Promise.withResolvers<Seat>();
    requestSeat.mockReturnValueOnce(answer.promise);
    const joining = call.join(plan);
    await call.leave();
    answer.resolve(SEAT);
    await joining;
    expect(room.connect).not.toHaveBeenCalled();
    expect(call.getState()).toEqual({ phase: "ended", reason: "left" });
  });
});

describe("joining once", () => {
  it("refuses a second join while the first is on its way", async () => {
    const answer = Promise.withResolvers<Seat>();
    requestSeat.mockReturnValueOnce(answer.promise);
    const joining = call.join(plan);
    await call.join(plan);
    answer.resolve(SEAT);
    await joining;
    expect(requestSeat).toHaveBeenCalledOnce();
    expect(room.connect).toHaveBeenCalledOnce();
  });

  it("refuses another join in a meeting, and keeps the plan of the first", async () => {
    await call.join(plan);
    const other = vi.fn<() => Promise<Seat>>(() => Promise.resolve(SEAT));
    await call.join({ requestSeat: other, onConnected });
    room.endWith(DisconnectReason.SIGNAL_CLOSE);
    await vi.advanceTimersByTimeAsync(500);
    expect(other).not.toHaveBeenCalled();
    expect(requestSeat).toHaveBeenCalledTimes(2);
  });

  it("takes the person out again who left while the connection was being made", async () => {
    const connected = Promise.withResolvers<void>();
    room.connect.mockReturnValueOnce(connected.promise);
    const joining = call.join(plan);
    await vi.advanceTimersByTimeAsync(0);
    await call.leave();
    room.disconnect.mockClear();
    connected.resolve();
    await joining;
    expect(room.disconnect).toHaveBeenCalledWith(true);
    expect(onConnected).not.toHaveBeenCalled();
    expect(call.getState()).toEqual({ phase: "ended", reason: "left" });
  });

  it("takes the person out again who left the lobby while the connection was being made", async () => {
    const connected = Promise.withResolvers<void>();
    room.connect.mockReturnValueOnce(connected.promise);
    const letIn = vi.fn<(request: SeatRequest) => Promise<Seat>>(({ onWaiting }) => {
      onWaiting();
      return Promise.resolve(SEAT);
    });
    const joining = call.join({ requestSeat: letIn, onConnected });
    await vi.advanceTimersByTimeAsync(0);
    call.cancel();
    connected.resolve();
    await joining;
    expect(room.disconnect).toHaveBeenCalledWith(true);
    expect(onConnected).not.toHaveBeenCalled();
    expect(call.getState()).toEqual({ phase: "idle" });
  });

  it("leaves a newer join alone when an older one arrives late", async () => {
    const connected = Promise.withResolvers<void>();
    room.connect.mockReturnValueOnce(connected.promise);
    const older = call.join(plan);
    await vi.advanceTimersByTimeAsync(0);
    await call.leave();
    await call.join(plan);
    room.disconnect.mockClear();
    connected.resolve();
    await older;
    expect(room.disconnect).not.toHaveBeenCalled();
    expect(onConnected).toHaveBeenCalledOnce();
  });
});

describe("a lost connection", () => {
  beforeEach(() => call.join(plan));

  it("comes back with a fresh seat, and the devices with it", async () => {
    room.emit(RoomEvent.Reconnecting);
    expect(call.getState()).toEqual({ phase: "reconnecting" });
    room.endWith(DisconnectReason.UNKNOWN_REASON);
    expect(call.getState()).toEqual({ phase: "lost", attempt: 0 });
    await vi.advanceTimersByTimeAsync(500);
    expect(requestSeat).toHaveBeenCalledTimes(2);
    expect(onConnected).toHaveBeenCalledTimes(2);
    expect(call.getState()).toEqual({ phase: "live" });
  });

  it("keeps trying while the network is away", async () => {
    requestSeat.mockRejectedValueOnce(new NetworkProblem()).mockRejectedValueOnce(new NetworkProblem());
    room.endWith(DisconnectReason.SIGNAL_CLOSE);
    await vi.advanceTimersByTimeAsync(5000);
    expect(requestSeat).toHaveBeenCalledTimes(4);
    expect(call.getState()).toEqual({ phase: "live" });
  });

  it("tries at once when the person asks for it", async () => {
    requestSeat.mockRejectedValue(new NetworkProblem());
    room.endWith(DisconnectReason.SIGNAL_CLOSE);
    await vi.advanceTimersByTimeAsync(60_000);
    requestSeat.mockResolvedValue(SEAT);
    call.retryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(call.getState()).toEqual({ phase: "live" });
  });

  it("is over when one of two tries is refused, and the other try is not waited for", async () => {
    const late = Promise.withResolvers<Seat>();
    requestSeat.mockRejectedValueOnce(new NetworkProblem()).mockReturnValueOnce(late.promise);
    room.endWith(DisconnectReason.SIGNAL_CLOSE);
    await vi.advanceTimersByTimeAsync(5000);
    expect(requestSeat).toHaveBeenCalledTimes(3);
    requestSeat.mockRejectedValueOnce(FORBIDDEN);
    call.retryNow();
    await vi.advanceTimersByTimeAsync(0);
    expect(call.getState()).toMatchObject({ phase: "ended", reason: "refused" });
    late.resolve(SEAT);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(room.connect).toHaveBeenCalledOnce();
    expect(call.getState()).toMatchObject({ phase: "ended", reason: "refused" });
  });

  it("stays away after the person left", async () => {
    room.endWith(DisconnectReason.SIGNAL_CLOSE);
    await call.leave();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(requestSeat).toHaveBeenCalledOnce();
  });
});

describe("an end that somebody wanted", () => {
  it.each([
    [DisconnectReason.DUPLICATE_IDENTITY, "duplicate"],
    [DisconnectReason.PARTICIPANT_REMOVED, "removed"],
    [DisconnectReason.ROOM_DELETED, "room-deleted"],
  ])("%s is not undone by us", async (reason, end) => {
    await call.join(plan);
    room.endWith(reason);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(call.getState()).toEqual({ phase: "ended", reason: end });
    expect(requestSeat).toHaveBeenCalledOnce();
  });
});

import { createApi } from "@confa/api-client";
import { json, noAnswer, problem, serve, type FakeServer } from "@confa/api-client/testing";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { askForToken, requestSeat } from "./request-seat";

const SEAT = { token: "t", url: "ws://sfu", identity: "u-1-a", room: "daily" };
const TICKET = "/lobby/k1";
const api = createApi({
  apiUrl: "http://api.test",
  accessToken: () => Promise.resolve("access"),
  renew: () => Promise.resolve(undefined),
});
const onWaiting = vi.fn<() => void>();
let server: FakeServer;

beforeEach(() => {
  vi.useFakeTimers();
  onWaiting.mockClear();
  server = serve({ "POST /livekit/token": () => json(SEAT) });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const seat = (signal = new AbortController().signal) =>
  requestSeat(() => askForToken(api, "daily", "Alice"), api, { onWaiting, signal });

/** The first question is answered with a ticket; once let in, there is a seat. */
function withLobby(...standings: string[]): void {
  let hasAsked = false;
  server.on("POST /livekit/token", () => {
    if (hasAsked) return json(SEAT);
    hasAsked = true;
    return json({ status: "waiting", ticket: "k1" }, { status: 202 });
  });
  const left = [...standings];
  server.on(`GET ${TICKET}`, () => json({ status: left.shift() }));
}

describe("asking for a seat", () => {
  it("brings it at once where there is no lobby", async () => {
    expect(await seat()).toEqual({ token: "t", url: "ws://sfu" });
    expect(onWaiting).not.toHaveBeenCalled();
  });

  it("waits in the lobby until a host opens", async () => {
    withLobby("waiting", "admitted");
    expect(await seat()).toEqual({ token: "t", url: "ws://sfu" });
    expect(onWaiting).toHaveBeenCalledOnce();
    expect(server.callsTo(`GET ${TICKET}`)).toHaveLength(2);
  });

  it.each([
    ["refused", "lobby-refused"],
    ["closed", "lobby-closed"],
  ])("tells how it ended: %s", async (standing, end) => {
    withLobby(standing);
    await expect(seat()).rejects.toMatchObject({ end });
  });

  it("tells when nobody sees the person at the door any more", async () => {
    withLobby();
    server.on(`GET ${TICKET}`, () => problem(404, "ticket_not_found"));
    await expect(seat()).rejects.toMatchObject({ end: "lobby-gone" });
  });

  it("outlasts a moment without the server", async () => {
    withLobby();
    server.on(`GET ${TICKET}`, noAnswer);
    const waiting = seat();
    await vi.advanceTimersByTimeAsync(1000);
    server.on(`GET ${TICKET}`, () => json({ status: "admitted" }));
    await vi.advanceTimersByTimeAsync(5000);
    expect(await waiting).toMatchObject({ token: "t" });
  });
});

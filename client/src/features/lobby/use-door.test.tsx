import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, problem, serve } from "@confa/api-client/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import { RoomEvent } from "livekit-client";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { useDoor } from "./use-door";

const LIST = "GET /rooms/daily/lobby";
const VERA = { ticket: "k1", displayName: "Vera Kim", userId: null, since: "2026-11-24T10:00:00Z" };
const onProblem = vi.fn<(problem: string) => void>();

afterEach(() => vi.unstubAllGlobals());

async function open(isAllowed: boolean) {
  const server = serve({ "POST /auth": () => grant("t-1"), [LIST]: () => json([]) });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionProvider session={session}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </SessionProvider>
  );
  const room = new FakeRoom();
  const { result } = renderHook(() => useDoor("daily", room.asRoom, { isAllowed, onProblem }), { wrapper });
  return { server, room, result };
}

it("asks again at the server's hint, and believes no person's", async () => {
  const { server, room, result } = await open(true);
  await waitFor(() => expect(server.callsTo(LIST)).toHaveLength(1));
  server.on(LIST, () => json([VERA]));
  act(() => room.emit(RoomEvent.DataReceived, new Uint8Array(), { identity: "u-2-b" }, 0, "confa.lobby"));
  act(() => room.emit(RoomEvent.DataReceived, new Uint8Array(), undefined, 0, "confa.reaction"));
  expect(server.callsTo(LIST)).toHaveLength(1);
  act(() => room.emit(RoomEvent.DataReceived, new Uint8Array(), undefined, 0, "confa.lobby"));
  await waitFor(() => expect(result.current.waiting).toEqual([VERA]));
});

it("lets in, and says when that failed", async () => {
  const { server, result } = await open(true);
  server.on("POST /rooms/daily/lobby/k1/admit", () => new Response(null, { status: 204 }));
  server.on("POST /rooms/daily/lobby/k1/refuse", () => problem(404, "ticket_not_found"));
  act(() => result.current.admit(VERA));
  await waitFor(() => expect(server.callsTo("POST /rooms/daily/lobby/k1/admit")).toHaveLength(1));
  act(() => result.current.refuse(VERA));
  await waitFor(() =>
    expect(onProblem).toHaveBeenCalledWith(expect.stringContaining("does not wait any more")),
  );
});

it("asks nothing for those who may not know", async () => {
  const { server, result } = await open(false);
  expect(result.current.waiting).toEqual([]);
  expect(server.callsTo(LIST)).toHaveLength(0);
});

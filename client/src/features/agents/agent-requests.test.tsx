import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, problem, serve, type Handler } from "@confa/api-client/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useAgentRows } from "./list-agents";
import { useAgentActs } from "./use-agent-acts";
import { useInvitation } from "./use-invitation";

const FRIENDLY = { id: "friendly", displayName: "Friendly" };
const INVITE = "POST /rooms/weekly/agents/invite";
const LIST = "GET /rooms/weekly/agents";
const done: Handler = () => new Response(null, { status: 204 });

afterEach(() => vi.unstubAllGlobals());

async function open<Hook>(hook: () => Hook, routes: Record<string, Handler>) {
  const server = serve({ "POST /auth": () => grant("t-1"), ...routes });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <SessionProvider session={session}>
      <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    </SessionProvider>
  );
  return { server, ...renderHook(hook, { wrapper }) };
}

describe("inviting an agent", () => {
  it("names the role, and is pending until it is answered", async () => {
    const answered = Promise.withResolvers<void>();
    const invite = async () => {
      await answered.promise;
      return json({ state: "joining" }, { status: 202 });
    };
    const { server, result } = await open(() => useInvitation("weekly"), { [INVITE]: invite });
    act(() => result.current.start(FRIENDLY));
    await waitFor(() => expect(result.current.pending).toEqual(FRIENDLY));
    answered.resolve();
    await waitFor(() => expect(result.current.pending).toBeNull());
    expect(server.callsTo(INVITE)[0]?.body).toEqual({ agentRole: "friendly" });
  });

  it.each([
    [409, "agents_disabled", "No agents are allowed in this room. An administrator can allow them."],
    [503, "no_agent_worker", "No agent can come right now. Try again in a moment."],
    [404, "unknown_role", "There is no agent with this role any more. Load the list again."],
  ])("says in a sentence what %d %s means, until it is dismissed", async (status, code, reason) => {
    const { result } = await open(() => useInvitation("weekly"), { [INVITE]: () => problem(status, code) });
    act(() => result.current.start(FRIENDLY));
    await waitFor(() => expect(result.current.failed).toEqual({ role: FRIENDLY, reason }));
    act(() => result.current.dismiss());
    await waitFor(() => expect(result.current.failed).toBeNull());
  });
});

it("an invitation that was taken back is over, and has not failed", async () => {
  const routes = { [INVITE]: () => problem(409, "invitation_cancelled") };
  const { server, result } = await open(() => useInvitation("weekly"), routes);
  act(() => result.current.start(FRIENDLY));
  await waitFor(() => expect(server.callsTo(INVITE)).toHaveLength(1));
  await waitFor(() => expect(result.current.pending).toBeNull());
  expect(result.current.failed).toBeNull();
});

describe("acting on an agent", () => {
  it("ends a focus with an explicit null, and takes an invitation back by its session", async () => {
    const routes = { "POST /rooms/weekly/agents/focus": done, "POST /rooms/weekly/agents/kick": done };
    const { server, result } = await open(() => useAgentActs("weekly"), routes);
    act(() => result.current.focus("agent-1", null));
    act(() => result.current.cancel("s-1"));
    await waitFor(() => expect(server.callsTo("POST /rooms/weekly/agents/kick")).toHaveLength(1));
    expect(server.callsTo("POST /rooms/weekly/agents/focus")[0]?.body).toEqual({
      agentIdentity: "agent-1",
      userIdentity: null,
    });
    expect(server.callsTo("POST /rooms/weekly/agents/kick")[0]?.body).toEqual({ agentSessionId: "s-1" });
  });

  it("can be tried again when the agent did not confirm it", async () => {
    const route = "POST /rooms/weekly/agents/mute";
    const { server, result } = await open(() => useAgentActs("weekly"), {
      [route]: () => problem(504, "agent_unresponsive"),
    });
    act(() => result.current.mute("agent-1", true));
    await waitFor(() => expect(result.current.problem?.reason).toContain("did not confirm"));
    server.on(route, done);
    act(() => result.current.problem?.retry());
    await waitFor(() => expect(result.current.problem).toBeNull());
    expect(server.callsTo(route)).toHaveLength(2);
  });
});

describe("the list of agents", () => {
  it("is asked for again while somebody comes, and then no more", async () => {
    const answers = ["joining", "listening"];
    const list = () => json([{ agentSessionId: "s-1", state: answers.shift() ?? "listening" }]);
    const { server, result } = await open(() => useAgentRows("weekly", "", false), { [LIST]: list });
    await waitFor(() => expect(result.current[0]?.state).toBe("joining"));
    await waitFor(() => expect(result.current[0]?.state).toBe("listening"), { timeout: 3000 });
    const calls = server.callsTo(LIST).length;
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(10_000);
    vi.useRealTimers();
    expect(server.callsTo(LIST)).toHaveLength(calls);
  });
});

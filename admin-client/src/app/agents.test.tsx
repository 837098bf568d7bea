import { type FakeServer, type Handler, json, noAnswer, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeStream, liveAgent, liveRoom, withParticipants } from "@/shared/live/testing";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const turns = { count: 20, lastAt: null, lastMs: 700, p50Ms: 670, p95Ms: 1020, recentMs: [600, 700, 670] };
const expert = {
  agentSessionId: "s1",
  identity: "agent-AJ_1",
  sid: "PA_agent",
  name: "Expert",
  role: "expert",
  invitedBy: "u-alice-d1",
  invitedByName: "<i>Alice</i>",
  invitedAt: "2026-11-24T10:00:00Z",
  joinedAt: "2026-11-24T10:00:01Z",
  muted: false,
  focus: null,
  hears: [],
  providers: { stt: "local", llm: "openai", tts: "local" },
  reason: null,
  returns: 2,
  room: "weekly",
  state: "listening",
  turns,
};
const worker = {
  id: "AW_1",
  isAlive: true,
  seenAt: "2026-11-24T10:00:00Z",
  jobs: 2,
  load: 0.25,
  version: "1.0",
  providers: [
    { kind: "stt", name: "local", isOk: true, reason: null, model: "moonshine", isDemo: false },
    {
      kind: "llm",
      name: "openai",
      isOk: false,
      reason: "OPENAI_API_KEY is not set.",
      model: null,
      isDemo: false,
    },
  ],
};
const error = {
  id: "e1",
  at: "2026-11-24T09:00:00Z",
  room: "weekly",
  role: "expert",
  code: "llm_failed",
  detail: "No answer.",
  provider: "openai",
};
const overview = { agents: [expert], workers: [worker], errors: [error] };

function open(routes: Record<string, Handler> = {}): { server: FakeServer; stream: FakeStream } {
  const stream = new FakeStream({
    isSfuAvailable: true,
    rooms: [withParticipants(liveRoom("weekly"), [liveAgent()])],
  });
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/events": stream.open,
    "GET /admin/agents": () => json(overview),
    "GET /agents/roles": () =>
      json([
        {
          id: "scribe",
          displayName: "Scribe",
          description: "Takes notes.",
          language: "en",
          isSpeaking: false,
        },
      ]),
    ...routes,
  });
  openConsole("/agents", { hadSession: true });
  return { server, stream };
}

const table = async () => within(await screen.findByRole("table", { name: "Running agents" }));

describe("The agents", () => {
  useFreshBrowser();

  it("are shown with who invited them, providers and speed", async () => {
    open();
    const running = await table();
    expect(running.getByText("<i>Alice</i>")).toBeVisible();
    expect(running.getByText("expert, brought back 2×")).toBeVisible();
    expect(running.getByText("local, openai")).toBeVisible();
    expect(running.getByText("half within 0.67 s")).toBeVisible();
    expect(running.getByText("95 % within 1.02 s")).toBeVisible();
    expect(await running.findByRole("img", { name: /Voice to voice of Expert/ })).toBeInTheDocument();
    await expectAccessible();
  });

  it("show what they do at this moment", async () => {
    const { stream } = open();
    expect(await (await table()).findByText("Listening")).toBeVisible();
    const thinking = liveAgent();
    stream.send("participant", {
      room: "weekly",
      participant: { ...thinking, agent: { ...thinking.agent, state: "thinking" } },
    });
    expect(await (await table()).findByText("Thinking")).toBeVisible();
  });

  it("come with roles, providers that work or say why not, and errors", async () => {
    open();
    expect(await screen.findByText("OPENAI_API_KEY is not set.")).toBeVisible();
    expect(screen.getByText("works")).toBeVisible();
    expect(await screen.findByText("English, writes, does not speak")).toBeVisible();
    expect(screen.getByText("llm_failed, openai")).toBeVisible();
  });

  it("are removed with one click", async () => {
    const { server } = open({ "POST /rooms/weekly/agents/kick": () => new Response(null, { status: 204 }) });
    await userEvent.click(await screen.findByRole("button", { name: "Remove Expert" }));
    await waitFor(() =>
      expect(server.callsTo("POST /rooms/weekly/agents/kick")[0]?.body).toEqual({ agentSessionId: "s1" }),
    );
    expect(await screen.findByText("Expert leaves weekly.", { selector: "output" })).toBeVisible();
  });

  it("that are none are said to be none", async () => {
    open({ "GET /admin/agents": () => json({ agents: [], workers: [], errors: [] }) });
    expect(await screen.findByRole("heading", { name: "No agent is running" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Nothing went wrong" })).toBeVisible();
    expect(screen.getByText(/Until then nobody can invite an agent/)).toBeVisible();
    await expectAccessible();
  });

  it("cannot be shown without an answer, which is said with a way out", async () => {
    const { server } = open({ "GET /admin/agents": noAnswer });
    expect(await screen.findByText(/We cannot reach the server/, {}, { timeout: 8000 })).toBeVisible();
    server.on("GET /admin/agents", () => json(overview));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect((await table()).getByText("Expert")).toBeVisible();
  });
});

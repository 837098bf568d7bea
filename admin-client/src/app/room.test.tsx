import { type FakeServer, type Handler, json, problem, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeStream, liveAgent, livePerson, liveRoom, withParticipants } from "@/shared/live/testing";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const alice = livePerson("alice", {
  name: "<b>Alice</b>",
  attributes: { "confa.role": "owner", "confa.hand": "1" },
});
const bob = livePerson("bob", {
  quality: null,
  attributes: { "confa.role": "guest", "confa.agentsMayHear": "false" },
});
const weekly = { ...liveRoom("weekly"), title: "Design weekly" };
const done: Handler = () => new Response(null, { status: 204 });

async function open(
  routes: Record<string, Handler> = {},
): Promise<{ server: FakeServer; stream: FakeStream }> {
  const stream = new FakeStream({
    isSfuAvailable: true,
    rooms: [withParticipants(weekly, [alice, bob, liveAgent()])],
  });
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/events": stream.open,
    "GET /agents/roles": () => json([]),
    "GET /admin/agents": () => json({ agents: [], workers: [], errors: [] }),
    "GET /rooms/weekly/members": () => json([]),
    "GET /rooms/weekly/invites": () => json([]),
    "GET /rooms/weekly/meetings": () => json([]),
    "GET /rooms/weekly": () => json({ ...weekly, myRole: null, isLive: true, numParticipants: 2 }),
    ...routes,
  });
  openConsole("/rooms/weekly", { hadSession: true });
  expect(await screen.findByRole("heading", { name: "Design weekly" })).toBeVisible();
  return { server, stream };
}

const table = () => screen.findByRole("table", { name: "Participants" });
const names = async () =>
  within(await table())
    .getAllByRole("button", { name: /^Remove / })
    .map((button) => button.getAttribute("aria-label"));
const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

describe("A live room", () => {
  useFreshBrowser();

  it("shows people and agents with what they do, markup as text", async () => {
    const { stream } = await open();
    expect(within(await table()).getByText("<b>Alice</b>")).toBeVisible();
    expect(screen.getByText("Owner, hand raised")).toBeVisible();
    expect(screen.getByText("Guest by link, agents may not hear")).toBeVisible();
    expect(screen.getByText("Listening")).toBeVisible();
    expect(screen.getByText("not reported")).toBeVisible();
    expect(screen.getByText("2 people, 1 agent")).toBeVisible();
    await waitFor(() => expect(stream.opened.at(-1)?.query).toBe("?room=weekly"));
    await expectAccessible();
  });

  it("is narrowed to people or agents", async () => {
    await open();
    expect(await names()).toEqual(["Remove <b>Alice</b>", "Remove bob", "Remove Expert"]);
    for (const [choice, left] of [
      ["People", ["Remove <b>Alice</b>", "Remove bob"]],
      ["Agents", ["Remove Expert"]],
    ] as const) {
      await userEvent.click(screen.getByRole("button", { name: /Show/ }));
      await userEvent.click(await screen.findByRole("option", { name: choice }));
      expect(await names()).toEqual(left);
    }
  });

  it("shows metadata and attributes of whom somebody looks at", async () => {
    await open();
    await press("Inspect Expert");
    expect(screen.getByText(/"role": "expert"/)).toBeVisible();
    expect(screen.getByText("agent-AJ_1")).toBeVisible();
    await expectAccessible();
    await press("Inspect Expert");
    expect(screen.queryByText("agent-AJ_1")).not.toBeInTheDocument();
  });

  it("removes a person, who can be let back in", async () => {
    const { server, stream } = await open({
      "POST /rooms/weekly/moderation/remove": done,
      "POST /rooms/weekly/moderation/admit": done,
    });
    await press("Remove bob");
    expect(await screen.findByText("bob was removed.", { selector: "output" })).toBeVisible();
    expect(server.callsTo("POST /rooms/weekly/moderation/remove")[0]?.body).toEqual({ identity: "u-bob-d1" });
    stream.send("participantLeft", { room: "weekly", sid: "PA_bob", identity: "u-bob-d1" });
    await waitFor(async () => expect(await names()).toEqual(["Remove <b>Alice</b>", "Remove Expert"]));
    await press("Let back in");
    await waitFor(() =>
      expect(server.callsTo("POST /rooms/weekly/moderation/admit")[0]?.body).toEqual({
        identity: "u-bob-d1",
      }),
    );
  });

  it("mutes, focuses, stops and removes an agent", async () => {
    const acts = ["mute", "focus", "stop", "kick"].map((act) => `POST /rooms/weekly/agents/${act}`);
    const { server, stream } = await open(Object.fromEntries(acts.map((act) => [act, done])));
    await press("Mute Expert");
    const body = (act: number) => server.callsTo(acts[act]!)[0]?.body;
    await waitFor(() => expect(body(0)).toEqual({ agentIdentity: "agent-AJ_1", isMuted: true }));
    const muted = liveAgent();
    stream.send("participant", {
      room: "weekly",
      participant: { ...muted, agent: { ...muted.agent, isMuted: true } },
    });
    expect(await screen.findByText("Muted, still hears")).toBeVisible();
    expect(screen.getByRole("button", { name: "Unmute Expert" })).toBeEnabled();
    await press("Focus Expert");
    await userEvent.click(await screen.findByRole("menuitem", { name: "bob" }));
    await waitFor(() => expect(body(1)).toEqual({ agentIdentity: "agent-AJ_1", userIdentity: "u-bob-d1" }));
    await press("Stop Expert");
    await waitFor(() => expect(body(2)).toEqual({ agentIdentity: "agent-AJ_1" }));
    await press("Remove Expert");
    await waitFor(() => expect(body(3)).toEqual({ agentIdentity: "agent-AJ_1" }));
  });

  it("says how soon its agents answer", async () => {
    const turns = { count: 9, lastAt: null, lastMs: 700, p50Ms: 670, p95Ms: 1020, recentMs: [700, 670] };
    const expert = { agentSessionId: "s1", name: "Expert", role: "expert", invitedByName: "Alice", turns };
    const agents = [
      { ...expert, room: "weekly", providers: { stt: "local", llm: "openai", tts: "local" } },
      { ...expert, agentSessionId: "s2", room: "other", name: "Scribe", providers: null },
    ];
    await open({ "GET /admin/agents": () => json({ agents, workers: [], errors: [] }) });
    expect(await screen.findByText("half within 0.67 s")).toBeVisible();
    expect(screen.getByText("Alice, local, openai")).toBeVisible();
    expect(screen.queryByText("Scribe")).not.toBeInTheDocument();
  });

  it("mutes a person whose microphone is on", async () => {
    const { server } = await open({ "POST /rooms/weekly/moderation/mute": done });
    await press("Mute bob");
    await waitFor(() =>
      expect(server.callsTo("POST /rooms/weekly/moderation/mute")[0]?.body).toEqual({ identity: "u-bob-d1" }),
    );
  });

  it("says that everybody has left", async () => {
    const { stream } = await open();
    await table();
    stream.send("roomEnded", { name: "weekly" });
    expect(await screen.findByRole("heading", { name: "Nobody is here now" })).toBeVisible();
    expect(screen.queryByRole("button", { name: "End meeting" })).not.toBeInTheDocument();
    await expectAccessible();
  });

  it("says that there is no such room", async () => {
    const stream = new FakeStream({ isSfuAvailable: true, rooms: [] });
    serve({
      ...initialized,
      ...mariaReturns,
      "GET /admin/events": stream.open,
      "GET /rooms/gone": () => problem(404, "room_not_found"),
    });
    openConsole("/rooms/gone", { hadSession: true });
    expect(await screen.findByRole("heading", { name: "This could not be loaded" })).toBeVisible();
  });
});

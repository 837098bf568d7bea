import { type FakeServer, type Handler, json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { FakeStream, liveAgent, livePerson, liveRoom, withParticipants } from "@/shared/live/testing";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const weekly = { ...liveRoom("weekly"), title: "Design weekly" };
const here = withParticipants(weekly, [livePerson("alice"), livePerson("bob"), liveAgent()]);
const budget = {
  name: "budget",
  title: "Budget 2027",
  access: "members",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: false,
  myRole: null,
  isLive: false,
  numParticipants: 0,
};
const roles = [
  { id: "expert", displayName: "Expert", description: "Knows things.", language: "en", isSpeaking: true },
];

function open(routes: Record<string, Handler> = {}): { server: FakeServer; stream: FakeStream } {
  const stream = new FakeStream({ isSfuAvailable: true, rooms: [here] });
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/events": stream.open,
    "GET /rooms": () => json([budget]),
    "GET /agents/roles": () => json(roles),
    ...routes,
  });
  openConsole("/rooms", { hadSession: true });
  return { server, stream };
}

const row = async (title: string) =>
  within((await screen.findByRole("link", { name: title })).closest("tr")!);
const cells = async (title: string) =>
  (await row(title)).getAllByRole("cell").map((cell) => cell.textContent);

describe("The list of rooms", () => {
  useFreshBrowser();

  it("shows first where people are, then the others", async () => {
    open();
    expect((await cells("Design weekly")).slice(2, 4)).toEqual(["2", "1"]);
    expect((await cells("Budget 2027")).slice(2, 4)).toEqual(["Nobody", "none"]);
    const titles = within(screen.getByRole("table", { name: "Rooms" })).getAllByRole("link");
    expect(titles.map((link) => link.textContent)).toEqual(["Design weekly", "Budget 2027"]);
    expect(screen.getByText("Updates as it happens")).toBeVisible();
    await expectAccessible();
  });

  it("follows who joins and who leaves", async () => {
    const { stream } = open();
    await row("Design weekly");
    stream.send("participant", { room: "weekly", participant: livePerson("chidi") });
    await waitFor(async () => expect((await cells("Design weekly"))[2]).toBe("3"));
    stream.send("participantLeft", { room: "weekly", sid: "PA_agent", identity: "agent-AJ_1" });
    await waitFor(async () => expect((await cells("Design weekly"))[3]).toBe("none"));
  });

  it("says since when it is stale, and goes on where it was", async () => {
    const { stream } = open();
    await row("Design weekly");
    stream.send("sfu", { isAvailable: true }, "7.0");
    await waitFor(() => expect(stream.opened).toHaveLength(1));
    stream.cut();
    expect(await screen.findByText(/^Stale since \d\d:\d\d:\d\d\.$/)).toBeVisible();
    expect(await row("Design weekly")).toBeDefined();
    await expectAccessible();
    stream.isDown = false;
    // In the same moment: otherwise the console may have come back by itself before.
    fireEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(stream.opened.at(-1)?.lastEventId).toBe("7.0"));
    stream.send("participant", { room: "weekly", participant: livePerson("chidi") }, "8.0");
    await waitFor(async () => expect((await cells("Design weekly"))[2]).toBe("3"));
    expect(screen.queryByText(/^Stale since/)).not.toBeInTheDocument();
  });

  it("comes back at once with a new token when the old one ran out", async () => {
    const { stream } = open();
    await row("Design weekly");
    stream.send("bye", { reason: "token_expired" });
    stream.cut();
    stream.isDown = false;
    await waitFor(() => expect(stream.opened).toHaveLength(2));
    expect(screen.queryByText(/^Stale since/)).not.toBeInTheDocument();
  });

  it("says that the session is over when the server says so", async () => {
    const { server, stream } = open();
    await row("Design weekly");
    server.on("POST /auth/refresh", () => problem(401, "session_ended"));
    stream.send("bye", { reason: "session_ended" });
    expect(await screen.findByText("Your session is over. Sign in again to go on.")).toBeVisible();
  });

  it("lets agents in with one click, and shows what is under way", async () => {
    const { server, stream } = open({ "POST /rooms/budget/agents/enable": () => json(budget) });
    await userEvent.click((await row("Budget 2027")).getByRole("button", { name: "Enable agents" }));
    expect(
      await screen.findByText("Agents are allowed in Budget 2027.", { selector: "output" }),
    ).toBeVisible();
    expect(server.callsTo("POST /rooms/budget/agents/enable")).toHaveLength(1);
    stream.send("room", { ...weekly, isAgentsEnabled: false });
    await waitFor(async () =>
      expect((await row("Design weekly")).getByRole("button", { name: "Enable agents" })).toBeEnabled(),
    );
  });

  it("invites an agent of a role", async () => {
    const { server } = open({ "POST /rooms/weekly/agents/invite": () => json({}, { status: 202 }) });
    await userEvent.click((await row("Design weekly")).getByRole("button", { name: "Invite agent" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Expert" }));
    expect(
      await screen.findByText("Expert is on the way to Design weekly.", { selector: "output" }),
    ).toBeVisible();
    expect(server.callsTo("POST /rooms/weekly/agents/invite")[0]?.body).toEqual({ agentRole: "expert" });
    expect((await row("Budget 2027")).getByRole("button", { name: "Invite agent" })).toBeDisabled();
  });

  it("ends a meeting after a question that says what follows", async () => {
    const { server } = open({
      "POST /rooms/weekly/moderation/end": () => new Response(null, { status: 204 }),
    });
    await userEvent.click((await row("Design weekly")).getByRole("button", { name: "End meeting" }));
    const dialog = await screen.findByRole("alertdialog", { name: "End the meeting in Design weekly?" });
    expect(within(dialog).getByText(/^2 people leave at once/)).toBeVisible();
    await expectAccessible();
    await userEvent.click(within(dialog).getByRole("button", { name: "End meeting" }));
    expect(
      await screen.findByText("The meeting in Design weekly is over.", { selector: "output" }),
    ).toBeVisible();
    expect(server.callsTo("POST /rooms/weekly/moderation/end")).toHaveLength(1);
  });

  it("says why an act did not work", async () => {
    open({ "POST /rooms/budget/agents/enable": () => problem(503, "sfu_unavailable") });
    await userEvent.click((await row("Budget 2027")).getByRole("button", { name: "Enable agents" }));
    expect(
      await screen.findByText("The meeting server does not answer. Nothing is wrong on your side."),
    ).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(screen.queryByText(/The meeting server does not answer/)).not.toBeInTheDocument();
  });

  it("says that there are none yet, and why it could not be loaded", async () => {
    const stream = new FakeStream({ isSfuAvailable: false, rooms: [] });
    const { server } = open({ "GET /admin/events": stream.open, "GET /rooms": noAnswer });
    expect(await screen.findByText("The media server does not answer.")).toBeVisible();
    expect(await screen.findByText(/We cannot reach the server/, {}, { timeout: 8000 })).toBeVisible();
    server.on("GET /rooms", () => json([]));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "No rooms yet" })).toBeVisible();
    await expectAccessible();
  });
});

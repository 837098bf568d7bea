import { type Handler, json, noAnswer, serve } from "@confa/api-client/testing";
import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { FakeStream, liveAgent, livePerson, liveRoom, withParticipants } from "@/shared/live/testing";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const day = (at: number) => ({
  startsAt: `2026-11-${String(at).padStart(2, "0")}T00:00:00Z`,
  numMeetings: at,
  numMeetingsWithAgents: 2,
  numPeople: 2 * at,
  numAgents: 3,
  numMinutes: 60 * at,
});
const part = (name: string, more: object = {}) => ({
  name,
  status: "ok",
  problem: null,
  detail: "",
  answerMs: 2,
  count: null,
  ...more,
});
const healthy = [
  part("database", { detail: "MariaDB 11.4" }),
  part("media_server"),
  part("agent_workers", { answerMs: null, count: 1 }),
];

function open(routes: Record<string, Handler> = {}) {
  const stream = new FakeStream({
    isSfuAvailable: true,
    rooms: [withParticipants(liveRoom("weekly"), [livePerson("alice"), livePerson("bob"), liveAgent()])],
  });
  serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/events": stream.open,
    "GET /admin/statistics": () =>
      json({ days: [day(22), day(23), day(24)], numUsers: 1284, numBlockedUsers: 3 }),
    "GET /admin/statistics/sign-ins": () =>
      json({ hours: [{ startsAt: "2026-11-24T10:00:00Z", numDone: 31, numRefused: 14 }] }),
    "GET /admin/ip-bans": () => json([{ id: "b1" }]),
    "GET /admin/health": () => json({ version: "0.1.0", parts: healthy }),
    ...routes,
  });
  openConsole("/", { hadSession: true });
}

const figure = async (label: string) => (await screen.findByText(label)).closest("li")!;

describe("The overview", () => {
  useFreshBrowser();

  it("is what the console opens with: what goes on now, and over 30 days", async () => {
    open();
    expect(await screen.findByText("24 today")).toBeVisible();
    expect(await figure("Meetings now")).toHaveTextContent("Meetings now1");
    expect(await figure("People in meetings")).toHaveTextContent("People in meetings21,284 accounts");
    expect(await figure("Agents in meetings")).toHaveTextContent("Agents in meetings13 today");
    expect(await figure("Minutes today")).toHaveTextContent("Minutes today1,4404,140 in 30 days");
    const table = await screen.findByRole("table", { name: "Meetings a day" });
    expect(within(table).getByRole("row", { name: "24 Nov 2 22" })).toBeInTheDocument();
    await expectAccessible();
  });

  it("shows live rooms, health and security", async () => {
    open();
    const rooms = await screen.findByRole("table", { name: "Live rooms" });
    expect(within(rooms).getByRole("link", { name: "Room weekly" })).toHaveAttribute("href", "/rooms/weekly");
    expect(await screen.findByText("MariaDB 11.4, answers in 2 ms")).toBeVisible();
    expect(screen.getByText("1 worker")).toBeVisible();
    expect((await screen.findByText("Failed sign-ins")).parentElement).toHaveTextContent("14");
    expect(screen.getByText("Addresses banned").parentElement).toHaveTextContent("1");
    expect(screen.getByText("Blocked users").parentElement).toHaveTextContent("3");
  });

  it("says what does not work, and the cure", async () => {
    const failing = part("agent_workers", {
      status: "warning",
      problem: "provider_failing",
      detail: "stt deepgram: DEEPGRAM_API_KEY is refused.",
      count: 1,
    });
    const away = part("media_server", {
      status: "down",
      problem: "media_server_unreachable",
      answerMs: null,
    });
    open({ "GET /admin/health": () => json({ version: "0.1.0", parts: [healthy[0], away, failing] }) });
    expect(await screen.findByText(/Look whether livekit-server runs/)).toBeVisible();
    expect(screen.getByText(/Put a valid key into the variable it names/)).toBeVisible();
    expect(screen.getByRole("alert")).toHaveTextContent("Media server: there is a problem.");
    await expectAccessible();
  });

  it("keeps what is known when the figures cannot be had", async () => {
    open({ "GET /admin/statistics": noAnswer, "GET /admin/health": noAnswer });
    expect(await screen.findByText(/We cannot reach the server/, {}, { timeout: 8000 })).toBeVisible();
    expect(await figure("Meetings now")).toHaveTextContent("Meetings now1—");
  });
});

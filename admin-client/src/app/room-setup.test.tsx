import { type FakeServer, type Handler, json, problem, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, initialized, maria, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const ROOM = "/rooms/weekly";
const weekly = {
  name: "weekly",
  title: "Design weekly",
  access: "open",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: true,
  myRole: null,
  isLive: false,
  numParticipants: 0,
};
const anna = {
  userId: "u-anna",
  username: "anna",
  displayName: "Anna",
  role: "owner",
  since: "2026-11-01T10:00:00Z",
};
const invite = {
  id: "i1",
  invitedBy: "Anna",
  createdAt: "2026-11-24T10:00:00Z",
  expiresAt: "2026-11-25T10:00:00Z",
  numUses: 1,
  maxUses: 10,
};
const stay = (name: string, kind = "STANDARD") => ({
  identity: kind === "AGENT" ? "agent-AJ_1" : `u-${name}-d1`,
  userId: kind === "AGENT" ? null : name,
  name,
  kind,
  joinedAt: "2026-11-23T10:00:00Z",
  leftAt: "2026-11-23T10:34:00Z",
  quality: null,
});
const meeting = {
  id: "m1",
  startedAt: "2026-11-23T10:00:00Z",
  endedAt: "2026-11-23T10:34:00Z",
  attendances: [stay("<b>Anna</b>"), stay("ben"), stay("Expert", "AGENT")],
};
const done: Handler = () => new Response(null, { status: 204 });

async function open(routes: Record<string, Handler> = {}): Promise<FakeServer> {
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /agents/roles": () => json([]),
    "GET /admin/agents": () => json({ agents: [], workers: [], errors: [] }),
    "GET /rooms": () => json([weekly]),
    [`GET ${ROOM}`]: () => json(weekly),
    [`GET ${ROOM}/members`]: () => json([anna]),
    [`GET ${ROOM}/invites`]: () => json([invite]),
    [`GET ${ROOM}/meetings`]: () => json([meeting]),
    ...routes,
  });
  openConsole(ROOM, { hadSession: true });
  expect(await screen.findByRole("heading", { name: "Design weekly" })).toBeVisible();
  await screen.findByText("by Anna");
  return server;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));
const confirmed = (text: string) => screen.findByText(text, { selector: "output" });

describe("A room's setup", () => {
  useFreshBrowser();

  it("shows settings, members, links and meetings with attendance", async () => {
    await open();
    expect(screen.getByLabelText("Title")).toHaveValue("Design weekly");
    await userEvent.click(await screen.findByText("34 min, 2 people, 1 agent"));
    const attended = screen.getByRole("list", { name: /^Who attended/, hidden: true });
    expect(within(attended).getByText("<b>Anna</b>")).toBeVisible();
    await expectAccessible();
  });

  it("saves settings", async () => {
    const server = await open({ [`PATCH ${ROOM}`]: () => json({ ...weekly, hasLobby: true }) });
    await userEvent.click(screen.getByRole("switch", { name: "Lobby" }));
    await press("Save");
    expect(await confirmed("The settings are saved.")).toBeVisible();
    expect(server.callsTo(`PATCH ${ROOM}`)[0]?.body).toEqual({
      title: "Design weekly",
      access: "open",
      hasLobby: true,
      isEncrypted: false,
    });
  });

  it("adds a member by username, and says when there is none of this name", async () => {
    const ben = { ...maria, id: "u-ben", username: "Ben", displayName: "Ben" };
    const server = await open({
      "GET /admin/users": () => json([ben]),
      [`PUT ${ROOM}/members/u-ben`]: () => json({ ...anna, userId: "u-ben" }),
    });
    const field = screen.getByLabelText("Username to add");
    await userEvent.type(field, "nobody{Enter}");
    expect(await screen.findByText("There is no account with this username.")).toBeVisible();
    await userEvent.clear(field);
    await userEvent.type(field, "ben{Enter}");
    expect(await confirmed("Ben is a member now.")).toBeVisible();
    expect(server.callsTo(`PUT ${ROOM}/members/u-ben`)[0]?.body).toEqual({ role: "member" });
  });

  it("changes a role and removes a member, or says why not", async () => {
    const server = await open({
      [`PUT ${ROOM}/members/u-anna`]: () => json({ ...anna, role: "moderator" }),
      [`DELETE ${ROOM}/members/u-anna`]: () =>
        problem(409, "last_owner", { detail: "A room needs an owner." }),
    });
    await userEvent.click(screen.getByRole("button", { name: /Role of Anna/ }));
    await userEvent.click(await screen.findByRole("option", { name: "Moderator" }));
    expect(await confirmed("The role of Anna is changed.")).toBeVisible();
    expect(server.callsTo(`PUT ${ROOM}/members/u-anna`)[0]?.body).toEqual({ role: "moderator" });
    await press("Remove member Anna");
    expect(await screen.findByRole("button", { name: "Dismiss" })).toBeVisible();
  });

  it("makes a guest link, shown once, and revokes one", async () => {
    const link = "https://meet.example.org/join#invite=secret";
    const server = await open({
      [`POST ${ROOM}/invites`]: () => json({ ...invite, link }, { status: 201 }),
      [`DELETE ${ROOM}/invites/i1`]: done,
    });
    await press("Create guest link");
    expect(await screen.findByLabelText("Guest link")).toHaveValue(link);
    await press("Revoke the link of Anna");
    expect(await confirmed("The link does not work any more.")).toBeVisible();
    expect(server.callsTo(`DELETE ${ROOM}/invites/i1`)).toHaveLength(1);
  });

  it("is gone after a question, which leads back to the list", async () => {
    const server = await open({ [`DELETE ${ROOM}`]: done });
    await press("Delete room");
    const dialog = await screen.findByRole("alertdialog", { name: "Delete Design weekly?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(server.callsTo(`DELETE ${ROOM}`)).toHaveLength(1));
    expect(await screen.findByRole("heading", { name: "Rooms" })).toBeVisible();
  });
});

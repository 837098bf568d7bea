import { type FakeServer, type Handler, json, problem, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeStream, livePerson, liveRoom, withParticipants } from "@/shared/live/testing";
import { expectAccessible, initialized, maria, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const LIST = "GET /admin/users";
const chidi = {
  ...maria,
  id: "u-chidi",
  username: "chidi",
  displayName: "Chidi Okonkwo",
  role: "USER" as const,
};
const emre = { ...chidi, id: "u-emre", username: "emre", displayName: "=Emre" };
const chidiIsThere = livePerson("chidi", { userId: "u-chidi" });
const session = {
  id: "s1",
  createdAt: "2026-11-24T08:00:00Z",
  lastUsedAt: "2026-11-24T10:00:00Z",
  expiresAt: "2026-12-24T08:00:00Z",
  isCurrent: false,
  site: "client",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64) Firefox/130.0",
};
const done: Handler = () => new Response(null, { status: 204 });

const block = (id: string) => `PATCH /admin/users/${id}/block`;

async function openUsers(routes: Record<string, Handler> = {}): Promise<FakeServer> {
  const stream = new FakeStream({
    isSfuAvailable: true,
    rooms: ["weekly", "budget"].map((room) => withParticipants(liveRoom(room), [chidiIsThere])),
  });
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/events": stream.open,
    [LIST]: () => json([chidi, emre, maria]),
    ...routes,
  });
  openConsole("/users", { hadSession: true });
  expect(await screen.findByRole("table", { name: "Users" })).toBeVisible();
  return server;
}

const press = async (name: string) => userEvent.click(await screen.findByRole("button", { name }));

/** What the page gives the browser to save. */
const saved: string[] = [];

describe("Many users", () => {
  useFreshBrowser();

  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    URL.revokeObjectURL = () => undefined;
    URL.createObjectURL = (file: Blob) => {
      void file.text().then((text) => saved.push(text));
      return "blob:saved";
    };
  });

  it("are blocked together, after being told who is in meetings now", async () => {
    const server = await openUsers({
      [block("u-chidi")]: () => json(chidi),
      [block("u-emre")]: () => json(emre),
    });
    expect(await screen.findByText("In 2 meetings")).toBeVisible();
    expect(screen.getByRole("checkbox", { name: "Choose Maria Lindqvist" })).toBeDisabled();
    await userEvent.click(screen.getByRole("checkbox", { name: "Choose all on this page" }));
    expect(
      await screen.findByText("Chidi Okonkwo is in 2 meetings now and leaves them when blocked."),
    ).toBeVisible();
    await expectAccessible();
    await press("Block 2 users");
    const dialog = await screen.findByRole("alertdialog", { name: "Block 2 users?" });
    await userEvent.click(within(dialog).getByRole("button", { name: "Block" }));
    expect(await screen.findByText("2 users are blocked.", { selector: "output" })).toBeVisible();
    expect([...server.callsTo(block("u-chidi")), ...server.callsTo(block("u-emre"))]).toHaveLength(2);
    expect(screen.queryByText("2 selected.")).not.toBeInTheDocument();
  });

  it("are told one by one what blocking does", async () => {
    await openUsers();
    await screen.findByText("In 2 meetings");
    await press("Block Chidi Okonkwo");
    expect(
      await screen.findByText("Chidi Okonkwo is in 2 meetings now and leaves them when blocked."),
    ).toBeVisible();
  });

  it("are exported, all pages, harmless for spreadsheets", async () => {
    const link = { Link: '</admin/users?cursor=c2>; rel="next"' };
    await openUsers({
      [LIST]: (request) =>
        new URL(request.url).searchParams.get("cursor") === "c2"
          ? json([emre])
          : json([chidi], { headers: link }),
    });
    await press("Export");
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.split("\r\n").slice(0, 3)).toEqual([
      "username,displayName,role,blockedAt,createdAt,lastLoginAt",
      "chidi,Chidi Okonkwo,USER,,2026-03-01T10:00:00Z,2026-03-02T10:00:00Z",
      "emre,'=Emre,USER,,2026-03-01T10:00:00Z,2026-03-02T10:00:00Z",
    ]);
  });

  it("are imported after a dry run that lists every bad line", async () => {
    const server = await openUsers();
    server.on("POST /admin/users", () => {
      const { username } = server.callsTo("POST /admin/users").at(-1)!.body as { username: string };
      // Taken between the dry run and the import.
      if (username === "late") return problem(409, "username_taken");
      return json({ ...chidi, username, generatedPassword: `made-for-${username}` }, { status: 201 });
    });
    await press("Import");
    const text = "username,displayName,role\nanna,Anna,\nchidi,,\nb d,,BOSS\nlate,,\nben,,ADMIN\n";
    await userEvent.upload(screen.getByLabelText("Choose a CSV file"), new File([text], "users.csv"));
    const bad = within(await screen.findByRole("table", { name: "2 lines cannot be imported" }));
    expect(
      bad
        .getAllByRole("row")
        .map((row) => row.textContent)
        .slice(1),
    ).toEqual([
      "3chidiThis username is taken.",
      "4b dUse only the letters A to Z, digits, dots, dashes and underscores. The role must be USER or ADMIN.",
    ]);
    expect(server.callsTo("POST /admin/users")).toEqual([]);
    await expectAccessible();
    await press("Create 3 users");
    expect(await screen.findByText("2 users were created")).toBeVisible();
    expect(within(screen.getByRole("table", { name: "1 line failed" })).getByText("late")).toBeVisible();
    await press("Download generated passwords");
    await waitFor(() =>
      expect(saved[0]).toBe("username,password\r\nanna,made-for-anna\r\nben,made-for-ben\r\n"),
    );
  });

  it("are not imported from a file of another kind", async () => {
    await openUsers();
    await press("Import");
    await userEvent.upload(screen.getByLabelText("Choose a CSV file"), new File(["x"], "users.csv"));
    expect(await screen.findByText("The first line must name a column “username”.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Create \d/ })).not.toBeInTheDocument();
  });

  it("have sessions, which can be ended all together", async () => {
    const server = await openUsers({
      "GET /admin/users/u-chidi/sessions": () => json([session]),
      "DELETE /admin/users/u-chidi/sessions": done,
    });
    await press("Sessions of Chidi Okonkwo");
    expect(await screen.findByText("Firefox, Linux, meetings")).toBeVisible();
    await expectAccessible();
    await press("End all sessions");
    expect(
      await screen.findByText("Chidi Okonkwo is signed out everywhere.", { selector: "output" }),
    ).toBeVisible();
    expect(server.callsTo("DELETE /admin/users/u-chidi/sessions")).toHaveLength(1);
  });

  it("have sessions, which can be ended one by one, except for the own of now", async () => {
    const running = new Set([session, { ...session, id: "s2", site: "admin", isCurrent: true }]);
    const server = await openUsers({
      "GET /admin/users/u-chidi/sessions": () => json([...running]),
      "DELETE /admin/users/u-chidi/sessions/s1": () => {
        running.delete(session);
        return new Response(null, { status: 204 });
      },
    });
    await press("Sessions of Chidi Okonkwo");
    expect(await screen.findByText("This one")).toBeVisible();
    expect(screen.queryByRole("button", { name: "End Firefox, Linux, console" })).not.toBeInTheDocument();
    await expectAccessible();
    const end = screen.getByRole("button", { name: "End Firefox, Linux, meetings" });
    // Two sessions may have the same name: when each was used tells them apart.
    expect(end).toHaveAccessibleDescription(/^Last used/);
    await press("End Firefox, Linux, meetings");
    await waitFor(() => expect(screen.queryByText("Firefox, Linux, meetings")).not.toBeInTheDocument());
    expect(screen.getByText("Firefox, Linux, console")).toBeVisible();
    expect(server.callsTo("DELETE /admin/users/u-chidi/sessions/s1")).toHaveLength(1);
  });

  it("keep a session that could not be ended, with the reason", async () => {
    await openUsers({
      "GET /admin/users/u-chidi/sessions": () => json([session]),
      "DELETE /admin/users/u-chidi/sessions/s1": () => problem(404, "session_not_found"),
    });
    await press("Sessions of Chidi Okonkwo");
    await press("End Firefox, Linux, meetings");
    expect(await screen.findByText("This session has ended already.")).toBeVisible();
    expect(screen.getByText("Firefox, Linux, meetings")).toBeVisible();
  });
});

import { type FakeServer, json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, initialized, maria, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const LIST = "GET /admin/users";
const CREATE = "POST /admin/users";

const chidi = {
  ...maria,
  id: "u-chidi",
  username: "chidi",
  displayName: "Chidi Okonkwo",
  role: "USER" as const,
};
const kim = { ...chidi, id: "u-kim", username: "kim_co", displayName: "<b>Kim</b> & Co" };
const blockedKim = { ...kim, blockedAt: "2026-11-21T10:00:00Z" };

async function openUsers(routes: Parameters<typeof serve>[0] = {}): Promise<FakeServer> {
  const server = serve({
    ...initialized,
    ...mariaReturns,
    [LIST]: () => json([chidi, blockedKim, maria]),
    ...routes,
  });
  openConsole("/users", { hadSession: true });
  expect(await screen.findByRole("table", { name: "Users" })).toBeVisible();
  return server;
}

async function fillIn(username: string, password = "") {
  const user = userEvent.setup();
  await user.click(screen.getByRole("button", { name: "Create user" }));
  const dialog = await screen.findByRole("dialog", { name: "Create user" });
  await user.type(within(dialog).getByLabelText("Username"), username);
  if (password !== "") await user.type(within(dialog).getByLabelText("Password"), password);
  await expectAccessible();
  await user.click(within(dialog).getByRole("button", { name: "Create user" }));
  return { user, dialog };
}

const row = (name: string) => screen.getByText(name).closest("tr")!;

describe("The list of users", () => {
  useFreshBrowser();

  it("shows who they are and what can be done", async () => {
    await openUsers();
    expect(within(row("Chidi Okonkwo")).getByText("Active")).toBeVisible();
    expect(within(row("<b>Kim</b> & Co")).getByText("Blocked 21 Nov")).toBeVisible();
    expect(screen.getByRole("button", { name: "Unblock <b>Kim</b> & Co" })).toBeEnabled();
    expect(screen.getByRole("button", { name: "Block Maria Lindqvist" })).toBeDisabled();
    await expectAccessible();
  });

  it("searches, sorts and asks for the next page", async () => {
    const link = { Link: '</admin/users?cursor=c2>; rel="next"' };
    const server = await openUsers({ [LIST]: () => json([chidi], { headers: link }) });
    const queries = () => server.callsTo(LIST).map((call) => new URLSearchParams(call.query));
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Next" }));
    await waitFor(() => expect(queries().at(-1)?.get("cursor")).toBe("c2"));
    await user.type(screen.getByRole("searchbox", { name: "Search users" }), "chi");
    await waitFor(() => expect(queries().at(-1)?.get("q")).toBe("chi"));
    expect(queries().at(-1)?.get("cursor")).toBeNull();
    await user.click(screen.getByRole("button", { name: "Name" }));
    await waitFor(() => expect(queries().at(-1)?.get("sort")).toBe("-username"));
    expect(screen.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
  });

  it("stays on screen when it cannot be loaded again", async () => {
    const server = await openUsers({ "PATCH /admin/users/u-kim/unblock": () => json(kim) });
    server.on(LIST, noAnswer);
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Unblock <b>Kim</b> & Co" }));
    await user.click(await screen.findByRole("button", { name: "Unblock" }));
    expect(await screen.findByText(/^As of/, {}, { timeout: 8000 })).toBeVisible();
    expect(screen.getByText("Chidi Okonkwo")).toBeVisible();
    server.on(LIST, () => json([kim]));
    await user.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText(/^As of/)).not.toBeInTheDocument());
  }, 15_000);

  it("says that nobody matches, and the way back", async () => {
    const server = serve({ ...initialized, ...mariaReturns, [LIST]: () => json([]) });
    openConsole("/users?q=nobody", { hadSession: true });
    expect(await screen.findByRole("heading", { name: "No user matches" })).toBeVisible();
    server.on(LIST, () => json([chidi]));
    await userEvent.click(screen.getByRole("button", { name: "Show all users" }));
    expect(await screen.findByText("Chidi Okonkwo")).toBeVisible();
    expect(screen.getByRole("searchbox")).toHaveValue("");
  });

  it("says why there is none, and tries again", async () => {
    const server = serve({
      ...initialized,
      ...mariaReturns,
      [LIST]: () => problem(403, "admin_network_only"),
    });
    openConsole("/users", { hadSession: true });
    expect(await screen.findByText(/opens only from the administrators' network/)).toBeVisible();
    await expectAccessible();
    server.on(LIST, () => json([chidi]));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("Chidi Okonkwo")).toBeVisible();
  });
});

describe("Creating a user", () => {
  useFreshBrowser();

  it("with a given password confirms it and loads the list again", async () => {
    const server = await openUsers({ [CREATE]: () => json(kim, { status: 201 }) });
    await fillIn("kim_co", "correct horse battery");
    expect(await screen.findByText("<b>Kim</b> & Co can sign in now.", { selector: "output" })).toBeVisible();
    expect(server.callsTo(CREATE)[0]?.body).toEqual({
      username: "kim_co",
      role: "USER",
      password: "correct horse battery",
    });
    await waitFor(() => expect(server.callsTo(LIST).length).toBeGreaterThan(1));
  });

  it("without one shows the generated password once", async () => {
    await openUsers({ [CREATE]: () => json({ ...kim, generatedPassword: "made-up" }, { status: 201 }) });
    const { user } = await fillIn("kim_co");
    expect(await screen.findByLabelText("Generated password")).toHaveValue("made-up");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.queryByText("made-up")).not.toBeInTheDocument();
  });

  it("says at the field that a name is taken, and loses nothing", async () => {
    await openUsers({ [CREATE]: () => problem(409, "username_taken") });
    const { dialog } = await fillIn("chidi", "correct horse battery");
    expect(await within(dialog).findByText("This username is taken. Choose another one.")).toBeVisible();
    expect(within(dialog).getByLabelText("Username")).toBeInvalid();
    expect(within(dialog).getByLabelText("Password")).toHaveValue("correct horse battery");
  });

  it("keeps the form when the server cannot be reached", async () => {
    await openUsers({ [CREATE]: noAnswer });
    const { dialog } = await fillIn("kim_co");
    expect(await within(dialog).findByText(/We cannot reach the server/)).toBeVisible();
    expect(within(dialog).getByLabelText("Username")).toHaveValue("kim_co");
  });
});

describe("An account", () => {
  useFreshBrowser();

  it("is blocked only after a question that says what follows", async () => {
    const server = await openUsers({ "PATCH /admin/users/u-chidi/block": () => json(chidi) });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Block Chidi Okonkwo" }));
    const dialog = await screen.findByRole("alertdialog", { name: "Block Chidi Okonkwo?" });
    expect(within(dialog).getByText(/leaves every meeting/)).toBeVisible();
    await expectAccessible();
    expect(server.callsTo("PATCH /admin/users/u-chidi/block")).toEqual([]);
    await user.click(within(dialog).getByRole("button", { name: "Block" }));
    expect(await screen.findByText("Chidi Okonkwo is blocked.", { selector: "output" })).toBeVisible();
    expect(server.callsTo("PATCH /admin/users/u-chidi/block")).toHaveLength(1);
  });

  it("stays, and the dialog says why, when the server refuses", async () => {
    await openUsers({ "PATCH /admin/users/u-chidi/block": () => problem(409, "last_admin") });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Block Chidi Okonkwo" }));
    await user.click(await screen.findByRole("button", { name: "Block" }));
    expect(await screen.findByText(/This is the last active administrator/)).toBeVisible();
  });

  it("is unblocked the same way", async () => {
    await openUsers({ "PATCH /admin/users/u-kim/unblock": () => json(kim) });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Unblock <b>Kim</b> & Co" }));
    await user.click(await screen.findByRole("button", { name: "Unblock" }));
    expect(
      await screen.findByText("<b>Kim</b> & Co can sign in again.", { selector: "output" }),
    ).toBeVisible();
  });

  it("is deleted only when its username is typed", async () => {
    const server = await openUsers({
      "DELETE /admin/users/u-chidi": () => new Response(null, { status: 204 }),
    });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Delete Chidi Okonkwo" }));
    const dialog = await screen.findByRole("alertdialog");
    expect(within(dialog).getByRole("button", { name: "Delete" })).toBeDisabled();
    await user.type(within(dialog).getByLabelText("Type chidi to confirm"), "chidi");
    await user.click(within(dialog).getByRole("button", { name: "Delete" }));
    expect(await screen.findByText("Chidi Okonkwo is deleted.", { selector: "output" })).toBeVisible();
    expect(server.callsTo("DELETE /admin/users/u-chidi")).toHaveLength(1);
  });

  it("gets another name", async () => {
    const server = await openUsers({ "PATCH /admin/users/u-chidi": () => json(chidi) });
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: "Change Chidi Okonkwo" }));
    const name = await screen.findByLabelText("Display name");
    await user.clear(name);
    await user.type(name, "Chidi O.");
    await user.click(screen.getByRole("button", { name: "Save" }));
    expect(await screen.findByText("Chidi O. is changed.", { selector: "output" })).toBeVisible();
    expect(server.callsTo("PATCH /admin/users/u-chidi")[0]?.body).toEqual({
      displayName: "Chidi O.",
      role: "USER",
    });
  });
});

import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, problem, serve, type Handler } from "@confa/api-client/testing";
import { ToastProvider } from "@confa/ui";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { MembersCard } from "./MembersCard";

const ALICE = {
  userId: "1",
  username: "alice",
  displayName: "Alice",
  role: "owner",
  since: "2026-11-25T10:00:00Z",
};
const BOB = { ...ALICE, userId: "2", username: "bob", displayName: "Bob", role: "member" };
const MARIA = { ...ALICE, userId: "3", username: "maria", displayName: "Maria", role: "moderator" };

afterEach(() => vi.unstubAllGlobals());

async function open(handlers: Record<string, Handler>, isOwner = true) {
  const server = serve({
    "POST /auth": () => grant("t-1"),
    "GET /rooms/board/members": () => json([ALICE, BOB, MARIA]),
    ...handlers,
  });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { container } = render(
    <SessionProvider session={session}>
      <QueryClientProvider client={queries}>
        <ToastProvider dismissLabel="Dismiss">
          <MembersCard room="board" isOwner={isOwner} userId={isOwner ? "1" : "3"} />
        </ToastProvider>
      </QueryClientProvider>
    </SessionProvider>,
  );
  await screen.findByText("Bob");
  return { container, server };
}

async function add(username: string): Promise<void> {
  await userEvent.type(screen.getByLabelText("Username"), username);
  await userEvent.click(screen.getByRole("button", { name: "Add" }));
}

it("takes somebody in by the username", async () => {
  const { container, server } = await open({ "PUT /rooms/board/members/%40vera": () => json(BOB) });
  await expectNoAxeViolations(container);
  await add("@vera ");
  expect(await screen.findByDisplayValue("")).toHaveAccessibleName("Username");
  expect(server.callsTo("PUT /rooms/board/members/%40vera")[0]?.body).toEqual({ role: "member" });
});

it("says at the field that nobody has this name, and keeps it", async () => {
  const { container } = await open({
    "PUT /rooms/board/members/%40nobody": () => problem(404, "user_not_found"),
  });
  await add("nobody");
  const field = screen.getByLabelText("Username");
  await vi.waitFor(() => expect(field).toHaveAccessibleDescription("Nobody has this username."));
  expect(field).toHaveValue("nobody");
  await expectNoAxeViolations(container);
});

it("lets an owner give roles", async () => {
  const { server } = await open({ "PUT /rooms/board/members/2": () => json({ ...BOB, role: "moderator" }) });
  await userEvent.click(screen.getByRole("button", { name: /Role of Bob/ }));
  await userEvent.click(screen.getByRole("option", { name: "Moderator" }));
  await vi.waitFor(() =>
    expect(server.callsTo("PUT /rooms/board/members/2")[0]?.body).toEqual({ role: "moderator" }),
  );
});

it("removes somebody, and takes it back", async () => {
  const { server } = await open({
    "DELETE /rooms/board/members/2": () => new Response(null, { status: 204 }),
    "PUT /rooms/board/members/2": () => json(BOB),
  });
  await userEvent.click(screen.getByRole("button", { name: "Remove Bob" }));
  await userEvent.click(await screen.findByRole("button", { name: "Undo" }));
  expect(server.callsTo("DELETE /rooms/board/members/2")).toHaveLength(1);
  await vi.waitFor(() =>
    expect(server.callsTo("PUT /rooms/board/members/2")[0]?.body).toEqual({ role: "member" }),
  );
});

it("says why the last owner stays", async () => {
  await open({ "PUT /rooms/board/members/1": () => problem(409, "last_owner") });
  await userEvent.click(screen.getByRole("button", { name: /Role of Alice/ }));
  await userEvent.click(screen.getByRole("option", { name: "Member" }));
  expect(await screen.findByText(/A room keeps at least one owner/)).toBeVisible();
});

it("lets a moderator remove members only, and give no roles", async () => {
  await open({}, false);
  const names = screen
    .getAllByRole("button", { name: /^Remove/ })
    .map((one) => one.getAttribute("aria-label"));
  expect(names).toEqual(["Remove Bob"]);
  expect(screen.queryByRole("button", { name: /Role of/ })).toBeNull();
  expect(within(screen.getByRole("list", { name: "Members" })).getByText("Owner")).toBeVisible();
});

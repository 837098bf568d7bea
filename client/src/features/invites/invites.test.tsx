import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, noAnswer, problem, serve, type Handler } from "@confa/api-client/testing";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { InviteDialog } from "./InviteDialog";

const LINK = "https://meet.example.org/join#invite=s3cret";
const INVITE = {
  id: "i1",
  invitedBy: "Alice Moreau",
  maxUses: 10,
  numUses: 2,
  createdAt: "2026-11-24T10:00:00Z",
  expiresAt: "2999-11-25T10:00:00Z",
};

afterEach(() => vi.unstubAllGlobals());

async function open(list: Handler, { hash = "", mayInviteGuests = true } = {}) {
  const server = serve({
    "POST /auth": () => grant("t-1"),
    "GET /rooms/daily/invites": list,
    "POST /rooms/daily/invites": () => json({ ...INVITE, id: "i2", link: LINK }, { status: 201 }),
    "DELETE /rooms/daily/invites/i1": () => new Response(null, { status: 204 }),
  });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const user = userEvent.setup();
  render(
    <SessionProvider session={session}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <InviteDialog
          room="daily"
          title="Daily"
          hash={hash}
          mayInviteGuests={mayInviteGuests}
          onClose={() => undefined}
        />
      </QueryClientProvider>
    </SessionProvider>,
  );
  return { server, user };
}

describe("inviting", () => {
  it("makes a link on the chosen terms, and copies it", async () => {
    const { server, user } = await open(() => json([]));
    expect(await screen.findByText("No links yet.")).toBeVisible();
    await user.click(screen.getByRole("button", { name: /Good for/ }));
    await user.click(screen.getByRole("option", { name: "7 days" }));
    await user.click(screen.getByRole("button", { name: "Create and copy link" }));
    expect(await screen.findByLabelText("New guest link")).toHaveValue(LINK);
    expect(await navigator.clipboard.readText()).toBe(LINK);
    expect(server.callsTo("POST /rooms/daily/invites")[0]?.body).toEqual({ expiresIn: 604_800, maxUses: 10 });
    await expectNoAxeViolations(document.body);
  });

  it("carries the passphrase of an encrypted room behind the invitation", async () => {
    const { user } = await open(() => json([]), { hash: "#key=abc" });
    expect(screen.getByLabelText("Room link")).toHaveValue(`${location.origin}/room/daily#key=abc`);
    await user.click(screen.getByRole("button", { name: "Create and copy link" }));
    expect(await screen.findByLabelText("New guest link")).toHaveValue(`${LINK}&key=abc`);
  });

  it("lists the links that are good, and takes one back", async () => {
    const over = { ...INVITE, id: "i0", numUses: 10 };
    const { server, user } = await open(() => json([INVITE, over]));
    expect(await screen.findByText(/2 of 10 used, good until/)).toBeVisible();
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    server.on("GET /rooms/daily/invites", () => json([]));
    await user.click(screen.getByRole("button", { name: /^Revoke the link of/ }));
    expect(await screen.findByText("No links yet.")).toBeVisible();
    expect(server.callsTo("DELETE /rooms/daily/invites/i1")).toHaveLength(1);
  });

  it("says what went wrong, and loads again", async () => {
    const { server, user } = await open(noAnswer);
    server.on("POST /rooms/daily/invites", () => problem(403, "moderator_only"));
    await user.click(screen.getByRole("button", { name: "Create and copy link" }));
    expect(await screen.findByText("Only a moderator of the room may do this.")).toBeVisible();
    server.on("GET /rooms/daily/invites", () => json([INVITE]));
    await user.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/2 of 10 used/)).toBeVisible();
  });

  it("leaves guests out for those who do not lead the room", async () => {
    const { server } = await open(() => json([]), { mayInviteGuests: false });
    expect(screen.getByLabelText("Room link")).toBeVisible();
    expect(screen.queryByText("For guests without an account")).toBeNull();
    expect(server.callsTo("GET /rooms/daily/invites")).toHaveLength(0);
  });
});

import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, problem, serve, type Handler } from "@confa/api-client/testing";
import { ToastProvider } from "@confa/ui";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { AccountPage } from "./AccountPage";

const HERE = {
  id: "s-1",
  site: "client",
  userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0",
  createdAt: "2026-11-20T08:00:00Z",
  lastUsedAt: "2026-11-20T08:00:00Z",
  expiresAt: "2026-12-20T08:00:00Z",
  isCurrent: true,
};
const PHONE = {
  ...HERE,
  id: "s-2",
  userAgent: "Mozilla/5.0 (Linux; Android 16) AppleWebKit/537.36 Chrome/150.0 Mobile Safari/537.36",
  lastUsedAt: "2026-11-24T08:00:00Z",
  isCurrent: false,
};

afterEach(() => vi.unstubAllGlobals());

async function open(changePassword: Handler = () => json({})) {
  const places = [PHONE, HERE];
  const server = serve({
    "POST /auth": () => grant("t-1"),
    "GET /auth/sessions": () => json(places),
    "DELETE /auth/sessions/s-2": () => {
      places.shift();
      return new Response(null, { status: 204 });
    },
    "PUT /auth/password": changePassword,
  });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const { container } = render(
    <SessionProvider session={session}>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <ToastProvider>
          <AccountPage />
        </ToastProvider>
      </QueryClientProvider>
    </SessionProvider>,
  );
  return { container, server };
}

async function change(current: string, next: string): Promise<void> {
  if (current !== "") await userEvent.type(screen.getByLabelText("Current password"), current);
  if (next !== "") await userEvent.type(screen.getByLabelText("New password"), next);
  await userEvent.click(screen.getByRole("button", { name: "Change password" }));
}

describe("the places where somebody is signed in", () => {
  it("are listed, this browser first, and end one by one", async () => {
    const { container, server } = await open();
    const rows = await screen.findAllByRole("listitem");
    expect(rows.map((row) => row.textContent)).toEqual([
      expect.stringMatching(/^Firefox, Linux.*This browser$/),
      expect.stringMatching(/^Chrome, Android.*Sign out$/),
    ]);
    await expectNoAxeViolations(container);
    const signOut = screen.getByRole("button", { name: "Sign out Chrome, Android" });
    // Two places may have the same name: when each was used tells them apart.
    expect(signOut).toHaveAccessibleDescription(/^Last used/);
    await userEvent.click(signOut);
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    expect(server.callsTo("DELETE /auth/sessions/s-2")).toHaveLength(1);
  });
});

describe("changing the password", () => {
  it("asks the server, says so, and forgets what was typed", async () => {
    const { server } = await open();
    await change("correct horse battery", "another long sentence");
    // On screen, and once more for those who listen.
    expect(await screen.findAllByText("Your password is changed.")).not.toHaveLength(0);
    expect(server.callsTo("PUT /auth/password")[0]?.body).toEqual({
      currentPassword: "correct horse battery",
      newPassword: "another long sentence",
    });
    expect(screen.getByLabelText("Current password")).toHaveValue("");
  });

  it.each([
    ["", "another long sentence", "Type your current password."],
    ["correct horse battery", "short", "Use at least 12 characters."],
    ["correct horse battery", "correct horse battery", "This is the current password. Choose another one."],
  ])("from %j to %j is not asked for", async (current, next, sentence) => {
    const { server, container } = await open();
    await change(current, next);
    expect(screen.getByText(sentence)).toBeVisible();
    expect(server.callsTo("PUT /auth/password")).toHaveLength(0);
    await expectNoAxeViolations(container);
  });

  it("says which of the two is wrong", async () => {
    await open(() => problem(403, "wrong_password"));
    await change("not the current one", "another long sentence");
    expect(await screen.findByText("The current password is wrong.")).toBeVisible();
    expect(screen.getByLabelText("Current password")).toHaveAttribute("aria-invalid", "true");
  });
});

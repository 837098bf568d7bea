import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, problem, serve } from "@confa/api-client/testing";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { SessionGate } from "./SessionGate";

afterEach(() => vi.unstubAllGlobals());

async function open(refusal: string) {
  serve({
    "POST /auth": () => grant("t-1"),
    "POST /auth/refresh": () => problem(401, refusal),
  });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const { container } = render(
    <SessionProvider session={session}>
      <SessionGate onSignIn={() => undefined}>
        <p>A meeting</p>
      </SessionGate>
    </SessionProvider>,
  );
  return { container, session };
}

describe("a session that ends by itself", () => {
  it("says that the account was blocked, and leads to another one", async () => {
    const { container, session } = await open("user_blocked");
    await act(() => session.renew("t-1"));
    expect(screen.getByRole("heading", { name: "You are signed out" })).toBeVisible();
    expect(screen.getByText(/Your account was blocked/)).toBeVisible();
    expect(screen.queryByText("A meeting")).toBeNull();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Sign in with another account" }));
    expect(screen.getByLabelText("Username")).toBeVisible();
  });

  it("asks to sign in again, and goes on where it was", async () => {
    const { session } = await open("session_over");
    await act(() => session.renew("t-1"));
    expect(screen.getByText("Your session ended. Sign in to go on.")).toBeVisible();
    await userEvent.type(screen.getByLabelText("Username"), "alice");
    await userEvent.type(screen.getByLabelText("Password"), "correct horse battery");
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("A meeting")).toBeVisible();
  });
});

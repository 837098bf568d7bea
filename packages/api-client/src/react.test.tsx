import { render, screen } from "@testing-library/react";
import { StrictMode } from "react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SessionProvider, useSession } from "./react";
import { createSession } from "./session";
import { grant, serve } from "./testing/fake-server";

beforeEach(() => localStorage.clear());
afterEach(() => vi.unstubAllGlobals());

function Who() {
  const { status, user, signOut } = useSession();
  return (
    <button type="button" onClick={() => void signOut()}>
      {status} {user?.displayName}
    </button>
  );
}

describe("SessionProvider", () => {
  it("continues the session of before and shows every change", async () => {
    localStorage.setItem("confa.session", "1");
    const server = serve({
      "POST /auth/refresh": () => grant("t1"),
      "POST /auth/logout": () => new Response(null, { status: 204 }),
    });
    const session = createSession({ apiUrl: "http://api.test", storageKey: "confa.session" });
    render(
      <StrictMode>
        <SessionProvider session={session}>
          <Who />
        </SessionProvider>
      </StrictMode>,
    );
    await userEvent.click(await screen.findByText("signed-in Alice Moreau"));
    await screen.findByText("signed-out");
    expect(server.callsTo("POST /auth/refresh")).toHaveLength(1);
    session.close();
  });
});

import { createSession } from "@confa/api-client";
import { ApiProvider, SessionProvider } from "@confa/api-client/react";
import { json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PREVIEW } from "@/testing/guest-preview";
import { Guest } from "./guest";
import { takeInvitation } from "./guest-memory";
import { InvitationProblem } from "./InvitationNotice";
import { usePreview } from "./use-preview";

beforeEach(() => history.replaceState(null, "", "/join#invite=s3cret&key=abc"));
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

describe("the link", () => {
  it("leaves the address at once, but not the tab", () => {
    expect(takeInvitation()).toEqual({ secret: "s3cret", token: null, preview: null });
    expect(location.href).toMatch(/\/join#key=abc$/);
    expect(takeInvitation()?.secret).toBe("s3cret");
  });

  it("counts no second use when the one who came by it opens it again", () => {
    const guest = new Guest(takeInvitation()!, "http://api.test");
    guest.remember({ token: "g-token" });
    history.replaceState(null, "", "/join#invite=s3cret");
    expect(takeInvitation()?.token).toBe("g-token");
    history.replaceState(null, "", "/join#invite=another");
    expect(takeInvitation()?.token).toBeNull();
  });

  it("may be none", () => {
    history.replaceState(null, "", "/join");
    expect(takeInvitation()).toBeNull();
  });
});

function Shown({ guest }: { guest: Guest }) {
  const { data, error, refetch } = usePreview(guest);
  if (error !== null) return <InvitationProblem error={error} onRetry={() => void refetch()} />;
  return <p>{data?.title ?? "…"}</p>;
}

function open(guest: Guest) {
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  return render(
    <SessionProvider session={session}>
      <ApiProvider bearer={guest.bearer}>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <Shown guest={guest} />
        </QueryClientProvider>
      </ApiProvider>
    </SessionProvider>,
  );
}

const newGuest = (): Guest => new Guest(takeInvitation()!, "http://api.test");

describe("where it leads", () => {
  it("is asked without any token, and remembered", async () => {
    const server = serve({ "POST /invites/preview": () => json(PREVIEW) });
    const guest = newGuest();
    open(guest);
    expect(await screen.findByText("Daily")).toBeVisible();
    expect(server.calls[0]).toMatchObject({ authorization: null, body: { token: "s3cret" } });
    guest.remember({ token: "g-token" });
    expect(new Guest(takeInvitation()!, "http://api.test").preview).toEqual(PREVIEW);
  });

  it.each([
    ["invite_over", 410, "This link is no longer good"],
    ["invite_unknown", 404, "This is no invitation"],
  ])("is told when it is nowhere: %s", async (code, status, title) => {
    serve({ "POST /invites/preview": () => problem(status, code) });
    const { container } = open(newGuest());
    expect(await screen.findByRole("heading", { name: title })).toBeVisible();
    expect(screen.getByRole("link", { name: "Sign in instead" })).toHaveAttribute("href", "/");
    await expectNoAxeViolations(container);
  });

  it("can be asked again when the server did not answer", async () => {
    const server = serve({ "POST /invites/preview": noAnswer });
    open(newGuest());
    const again = await screen.findByRole("button", { name: "Try again" });
    server.on("POST /invites/preview", () => json(PREVIEW));
    await userEvent.click(again);
    expect(await screen.findByText("Daily")).toBeVisible();
  });
});

import { type FakeServer, type Handler, json, problem, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const ban = {
  id: "b1",
  address: "203.0.113.7",
  bannedAt: "2026-11-24T10:00:00Z",
  expiresAt: "2026-11-24T10:15:00Z",
};
const hour = (at: number, numRefused: number) => ({
  startsAt: `2026-11-24T${at}:00:00Z`,
  numDone: 5,
  numRefused,
});

function open(routes: Record<string, Handler> = {}): FakeServer {
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/ip-bans": () => json([ban]),
    "GET /admin/statistics/sign-ins": () => json({ hours: [hour(10, 2), hour(11, 14)] }),
    ...routes,
  });
  openConsole("/security", { hadSession: true });
  return server;
}

describe("Security", () => {
  useFreshBrowser();

  it("shows who is banned and how often signing in failed", async () => {
    open();
    expect(await screen.findByRole("table", { name: "IP bans" })).toHaveTextContent("203.0.113.7");
    const table = await screen.findByRole("table", { name: "Sign-ins, last 24 hours" });
    expect(within(table).getAllByRole("row").at(-1)).toHaveTextContent(/14.*5$/);
    await expectAccessible();
  });

  it("lifts a ban", async () => {
    const server = open({ "DELETE /admin/ip-bans/b1": () => new Response(null, { status: 204 }) });
    const button = await screen.findByRole("button", { name: "Lift ban of 203.0.113.7" });
    server.on("GET /admin/ip-bans", () => json([]));
    await userEvent.click(button);
    expect(await screen.findByRole("heading", { name: "No address is banned" })).toBeVisible();
    expect(screen.getByText("The ban of 203.0.113.7 is lifted.", { selector: "output" })).toBeVisible();
    await expectAccessible();
  });

  it("lifts all bans when there are several", async () => {
    const server = open({
      "GET /admin/ip-bans": () => json([ban, { ...ban, id: "b2", address: "203.0.113.8" }]),
      "DELETE /admin/ip-bans": () => new Response(null, { status: 204 }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Lift all bans" }));
    await waitFor(() => expect(server.callsTo("DELETE /admin/ip-bans")).toHaveLength(1));
  });

  it("says why a ban could not be lifted", async () => {
    open({
      "DELETE /admin/ip-bans/b1": () => problem(404, "ban_not_found", { detail: "This ban is over." }),
    });
    await userEvent.click(await screen.findByRole("button", { name: "Lift ban of 203.0.113.7" }));
    expect(await screen.findByRole("button", { name: "Dismiss" })).toBeVisible();
  });
});

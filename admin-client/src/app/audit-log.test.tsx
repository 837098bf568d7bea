import { type FakeServer, json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { screen, waitFor, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const LIST = "GET /admin/audit";

const changed = {
  id: "e-2",
  at: "2026-11-24T10:31:07Z",
  actor: { id: "u-maria", name: "maria" },
  action: "user.change",
  target: { kind: "user", id: "u-chidi", name: "chidi" },
  address: "198.51.100.4",
  outcome: "done",
  details: [
    { name: "role", before: "USER", after: "ADMIN" },
    { name: "displayName", before: "Chidi", after: "<b>Chidi</b>" },
  ],
};
const refused = {
  ...changed,
  id: "e-1",
  actor: { id: null, name: "unknown" },
  action: "auth.sign_in",
  outcome: "refused",
  details: [
    { name: "site", before: null, after: "admin" },
    { name: "reason", before: null, after: "wrong_password" },
  ],
};
const unheardOf = {
  ...changed,
  id: "e-0",
  action: "future.act",
  target: { kind: "planet", id: "p", name: "" },
  details: [{ name: "colour", before: null, after: null }],
};

async function openLog(routes: Parameters<typeof serve>[0] = {}, path = "/audit-log"): Promise<FakeServer> {
  const server = serve({
    ...initialized,
    ...mariaReturns,
    [LIST]: () => json([changed, refused, unheardOf]),
    ...routes,
  });
  openConsole(path, { hadSession: true });
  expect(await screen.findByRole("table", { name: "Audit log" })).toBeVisible();
  return server;
}

const row = (at: number) => within(screen.getAllByRole("row")[at + 1]!);
const queries = (server: FakeServer) => server.callsTo(LIST).map(({ query }) => new URLSearchParams(query));

describe("The audit log", () => {
  useFreshBrowser();

  it("says who did what to whom, from where and when", async () => {
    await openLog();
    expect(row(0).getByText("maria")).toBeVisible();
    expect(row(0).getByText("User changed")).toBeVisible();
    expect(row(0).getByText("chidi")).toBeVisible();
    expect(row(0).getByText("198.51.100.4")).toBeVisible();
    expect(row(0).getByText(/^24 Nov 2026, \d\d:\d\d:07$/)).toBeVisible();
    await expectAccessible();
  });

  it("tells what was changed into what, in words", async () => {
    await openLog();
    const [role, name] = row(0).getAllByRole("definition");
    expect(role).toHaveTextContent("User changed to Admin");
    expect(name).toHaveTextContent("Chidi changed to <b>Chidi</b>");
  });

  it("marks what was refused, and says why", async () => {
    await openLog();
    expect(row(1).getByText("Not signed in")).toBeVisible();
    expect(row(1).getByText("Refused")).toBeVisible();
    expect(row(1).getByText("Wrong password")).toBeVisible();
  });

  it("shows what a newer server records as it is", async () => {
    await openLog();
    expect(row(2).getByText("future.act")).toBeVisible();
    expect(row(2).getByText("colour")).toBeVisible();
  });

  it("asks for the next page and the way back", async () => {
    const link = { Link: '</admin/audit?cursor=c2>; rel="next"' };
    const server = await openLog({ [LIST]: () => json([changed], { headers: link }) });
    await userEvent.click(screen.getByRole("button", { name: "Next" }));
    await waitFor(() => expect(queries(server).at(-1)?.get("cursor")).toBe("c2"));
    await userEvent.click(screen.getByRole("button", { name: "Previous" }));
    expect(await screen.findByText("1 to 1")).toBeVisible();
  });

  it("narrows it by who, whom, what and the days", async () => {
    const server = await openLog();
    const last = (name: string) => queries(server).at(-1)?.get(name);
    const user = userEvent.setup();
    await user.type(screen.getByRole("searchbox", { name: "Who acted" }), "mar");
    await waitFor(() => expect(last("actor")).toBe("mar"));
    await user.type(screen.getByRole("searchbox", { name: "On whom or what" }), "chi");
    await waitFor(() => expect(last("target")).toBe("chi"));
    await user.click(screen.getByRole("button", { name: /What$/ }));
    await user.click(await screen.findByRole("option", { name: "User accounts" }));
    await waitFor(() => expect(last("action")).toBe("user"));
    await user.type(screen.getByLabelText("From"), "2026-11-23");
    await user.type(screen.getByLabelText("To"), "2026-11-24");
    await waitFor(() => expect(last("to")).toBe(new Date(2026, 10, 25).toISOString()));
    expect(last("from")).toBe(new Date(2026, 10, 23).toISOString());
  });

  it("keeps to the filters of its address, except those that mean nothing", async () => {
    const server = await openLog({}, "/audit-log?actor=maria&action=nonsense&from=soon");
    expect(Object.fromEntries(queries(server)[0]!)).toEqual({ actor: "maria", limit: "50" });
    expect(screen.getByRole("searchbox", { name: "Who acted" })).toHaveValue("maria");
  });

  it("says that nothing matches, and the way back", async () => {
    const server = serve({ ...initialized, ...mariaReturns, [LIST]: () => json([]) });
    openConsole("/audit-log?actor=nobody&from=2026-11-24", { hadSession: true });
    expect(await screen.findByRole("heading", { name: "No entry matches" })).toBeVisible();
    await expectAccessible();
    server.on(LIST, () => json([changed]));
    await userEvent.click(screen.getByRole("button", { name: "Show the whole log" }));
    expect(await screen.findByText("chidi")).toBeVisible();
    expect(screen.getByLabelText("From")).toHaveValue("");
    expect(screen.getByRole("searchbox", { name: "Who acted" })).toHaveValue("");
  });

  it("says why it cannot be shown, and tries again", async () => {
    const server = serve({ ...initialized, ...mariaReturns, [LIST]: () => problem(403, "admin_only") });
    openConsole("/audit-log", { hadSession: true });
    expect(await screen.findByText("Only administrators may do this.")).toBeVisible();
    await expectAccessible();
    server.on(LIST, () => json([changed]));
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText("chidi")).toBeVisible();
  });

  it("says that it is on its way", async () => {
    serve({ ...initialized, ...mariaReturns, [LIST]: () => new Promise<Response>(() => {}) });
    openConsole("/audit-log", { hadSession: true });
    expect(await screen.findByText("Loading the audit log")).toBeInTheDocument();
  });

  it("stays on screen when it cannot be narrowed", async () => {
    const server = await openLog();
    server.on(LIST, noAnswer);
    await userEvent.type(screen.getByRole("searchbox", { name: "Who acted" }), "mar");
    expect(await screen.findByText(/We cannot reach the server/, {}, { timeout: 8000 })).toBeVisible();
  }, 15_000);

  it("is exported as the server writes it, with the filters", async () => {
    const saved: Blob[] = [];
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    URL.revokeObjectURL = () => undefined;
    URL.createObjectURL = (file: Blob) => {
      saved.push(file);
      return "blob:saved";
    };
    const accepts: (string | null)[] = [];
    const server = await openLog(
      {
        [LIST]: (request) => {
          accepts.push(request.headers.get("Accept"));
          return accepts.at(-1) === "text/csv" ? new Response("at,actorId\r\n") : json([changed]);
        },
      },
      "/audit-log?actor=maria",
    );
    await userEvent.click(screen.getByRole("button", { name: "Export" }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(await saved[0]?.text()).toBe("at,actorId\r\n");
    expect(queries(server).at(-1)?.get("actor")).toBe("maria");
  });
});

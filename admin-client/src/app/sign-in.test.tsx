import { alice, grant, json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, initialized, maria, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const users = { "GET /admin/users": () => json([maria]) };
const signOut = { "POST /auth/logout": () => new Response(null, { status: 204 }) };

async function signIn(username: string, password: string) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("Username"), username);
  await user.type(screen.getByLabelText("Password"), password);
  await user.click(screen.getByRole("button", { name: "Sign in" }));
  return user;
}

describe("Signing in", () => {
  useFreshBrowser();

  it("leads an administrator to where he was going", async () => {
    serve({ ...initialized, "POST /auth": () => grant("t1", { user: maria }) });
    openConsole("/audit-log");
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    await expectAccessible();
    await signIn("maria", "correct horse battery");
    expect(await screen.findByRole("heading", { name: "Audit log" })).toBeVisible();
  });

  it("keeps a user who is no administrator out, and says so", async () => {
    const server = serve({ ...initialized, ...signOut, "POST /auth": () => grant("t1", { user: alice }) });
    openConsole("/sign-in");
    await signIn("alice", "correct horse battery");
    expect(await screen.findByText(/This account is not an administrator's/)).toBeVisible();
    expect(server.callsTo("POST /auth/logout")).toHaveLength(1);
    expect(screen.getByLabelText("Username")).toHaveValue("alice");
  });

  it.each([
    ["a wrong password", () => problem(401, "wrong_credentials"), "Username or password is wrong."],
    [
      "too many tries",
      () => problem(429, "too_many_attempts", { headers: { "Retry-After": "240" } }),
      "Too many tries. You can try again in 4 minutes.",
    ],
    ["no network", noAnswer, "We cannot reach the server. Check your network, then try again."],
  ])("says plainly what is wrong: %s", async (_, answer, sentence) => {
    serve({ ...initialized, "POST /auth": answer });
    openConsole("/sign-in");
    await signIn("maria", "some password");
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(screen.getByLabelText("Password")).toHaveValue("some password");
    await expectAccessible();
  });

  it("never leads to another site", async () => {
    serve({ ...initialized, ...users, "POST /auth": () => grant("t1", { user: maria }) });
    openConsole("/sign-in?from=//evil.example");
    await signIn("maria", "correct horse battery");
    expect(await screen.findByRole("heading", { name: "Overview" })).toBeVisible();
  });
});

describe("A session", () => {
  useFreshBrowser();

  it("of before continues without signing in", async () => {
    serve({ ...initialized, ...mariaReturns, ...users });
    openConsole("/", { hadSession: true });
    expect(await screen.findByRole("heading", { name: "Overview" })).toBeVisible();
  });

  it("that has ended says so and leads back", async () => {
    serve({
      ...initialized,
      "POST /auth/refresh": () => problem(401, "session_over"),
      "POST /auth": () => grant("t2", { user: maria }),
    });
    openConsole("/audit-log", { hadSession: true });
    expect(await screen.findByText("Your session is over. Sign in again to go on.")).toBeVisible();
    await expectAccessible();
    await userEvent.click(screen.getByRole("link", { name: "Sign in" }));
    await signIn("maria", "correct horse battery");
    expect(await screen.findByRole("heading", { name: "Audit log" })).toBeVisible();
  });

  it("is kept while the server cannot be reached", async () => {
    const server = serve({ ...initialized, ...users, "POST /auth/refresh": noAnswer });
    openConsole("/users", { hadSession: true });
    expect(await screen.findByText(/We cannot reach the server/)).toBeVisible();
    server.on("POST /auth/refresh", mariaReturns["POST /auth/refresh"]);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByRole("heading", { name: "Users" })).toBeVisible();
  });

  it("of somebody who is no administrator any more ends at the door", async () => {
    serve({ ...initialized, ...signOut, "POST /auth/refresh": () => grant("t1", { user: alice }) });
    openConsole("/users", { hadSession: true });
    expect(await screen.findByText(/Alice Moreau is not an administrator/)).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Sign out" }));
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  it("is ended by signing out", async () => {
    const server = serve({ ...initialized, ...mariaReturns, ...users, ...signOut });
    openConsole("/users", { hadSession: true });
    const [button] = await screen.findAllByRole("button", { name: "Sign out" });
    await userEvent.click(button!);
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
    expect(server.callsTo("POST /auth/logout")).toHaveLength(1);
  });

  it("says that it goes on when the server could not be told to end it", async () => {
    serve({ ...initialized, ...mariaReturns, ...users, "POST /auth/logout": noAnswer });
    openConsole("/users", { hadSession: true });
    const [button] = await screen.findAllByRole("button", { name: "Sign out" });
    await userEvent.click(button!);
    expect(await screen.findByText("You are still signed in.")).toBeVisible();
  });
});

import { grant, json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, initialized, maria, openConsole, useFreshBrowser } from "./testing";

const STATUS = "GET /admin/bootstrap/status";
const CREATE = "POST /admin/bootstrap";
const fresh = { [STATUS]: () => json({ isInitialized: false }) };

async function fillIn({ key = "the-key", username = "maria", password = "" } = {}) {
  const user = userEvent.setup();
  await user.type(await screen.findByLabelText("Service key"), key);
  await user.type(screen.getByLabelText("Username"), username);
  if (password !== "") await user.type(screen.getByLabelText("Password"), password);
  await user.click(screen.getByRole("button", { name: "Create administrator" }));
  return user;
}

describe("The first start", () => {
  useFreshBrowser();

  it("is where every address leads while there is no administrator", async () => {
    serve(fresh);
    openConsole("/users");
    expect(await screen.findByRole("heading", { name: "Create the first administrator" })).toBeVisible();
    expect(screen.getByText("var/secrets.env")).toBeVisible();
    await expectAccessible();
  });

  it("signs in with the new account when its password is known", async () => {
    const server = serve({
      ...fresh,
      [CREATE]: () => json({ username: "maria" }, { status: 201 }),
      "POST /auth": () => grant("t1", { user: maria }),
      "GET /admin/users": () => json([maria]),
    });
    openConsole("/first-start");
    await fillIn({ password: "correct horse battery" });
    expect(await screen.findByRole("heading", { name: "Overview" })).toBeVisible();
    expect(server.callsTo(CREATE)[0]?.body).toEqual({
      serviceKey: "the-key",
      username: "maria",
      password: "correct horse battery",
    });
  });

  it("shows a generated password once, then leads to the sign-in", async () => {
    const server = serve({
      ...fresh,
      [CREATE]: () => json({ username: "maria", password: "made-up-by-server" }, { status: 201 }),
    });
    openConsole("/first-start");
    const user = await fillIn();
    expect(await screen.findByLabelText("Generated password")).toHaveValue("made-up-by-server");
    await expectAccessible();
    expect(server.callsTo(CREATE)[0]?.body).toEqual({ serviceKey: "the-key", username: "maria" });
    await user.click(screen.getByRole("button", { name: "Go to sign in" }));
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  it("says beside the field that the key is wrong, and keeps what is typed", async () => {
    serve({ ...fresh, [CREATE]: () => problem(403, "wrong_service_key") });
    openConsole("/first-start");
    await fillIn({ key: "wrong", password: "correct horse battery" });
    expect(await screen.findByText(/This is not the service key of this server/)).toBeVisible();
    expect(screen.getByLabelText("Service key")).toBeInvalid();
    expect(screen.getByLabelText("Service key")).toHaveValue("wrong");
    expect(screen.getByLabelText("Password")).toHaveValue("correct horse battery");
    await expectAccessible();
  });

  it("tells the cure for a value that cannot serve, without asking the server", async () => {
    const server = serve(fresh);
    openConsole("/first-start");
    await fillIn({ username: "m", password: "short" });
    expect(screen.getByText("Use at least 3 characters.")).toBeVisible();
    expect(screen.getByText("Use at least 12 characters.")).toBeVisible();
    expect(server.callsTo(CREATE)).toEqual([]);
  });

  it("gives way when somebody else was quicker", async () => {
    serve({ ...fresh, [CREATE]: () => problem(409, "already_initialized") });
    openConsole("/first-start");
    const user = await fillIn({ password: "correct horse battery" });
    expect(await screen.findByRole("heading", { name: "There is an administrator now" })).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Go to sign in" }));
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  it("is gone once there is an administrator, by a direct link too", async () => {
    serve(initialized);
    openConsole("/first-start");
    expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  });

  it("says what is in the way when the server cannot be reached, and tries again", async () => {
    const server = serve({ [STATUS]: () => problem(403, "admin_network_only") });
    openConsole("/");
    expect(await screen.findByText(/opens only from the administrators' network/)).toBeVisible();
    await expectAccessible();
    server.on(STATUS, noAnswer);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(await screen.findByText(/We cannot reach the server/, {}, { timeout: 5000 })).toBeVisible();
  });
});

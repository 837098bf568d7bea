import { type Handler, json, noAnswer, problem, serve } from "@confa/api-client/testing";
import { screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectAccessible, initialized, maria, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const RESET = "POST /admin/users/u-kim/password";
const kim = { ...maria, id: "u-kim", username: "kim_co", displayName: "<b>Kim</b> & Co" };

/** Opens the dialog for an account. */
async function open(answer: Handler, name = kim.displayName) {
  const server = serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/users": () => json([kim, maria]),
    [RESET]: answer,
  });
  openConsole("/users", { hadSession: true });
  const user = userEvent.setup();
  await user.click(await screen.findByRole("button", { name: `Reset password of ${name}` }));
  const dialog = await screen.findByRole("dialog", { name: `Reset password of ${name}` });
  const reset = () => user.click(within(dialog).getByRole("button", { name: "Reset password" }));
  return { server, user, dialog, reset };
}

describe("Resetting a password", () => {
  useFreshBrowser();

  it("says what follows before it does", async () => {
    const { server, dialog } = await open(() => json(kim));
    expect(within(dialog).getByText(/is signed out at once, leaves every meeting/)).toBeVisible();
    await expectAccessible();
    expect(server.callsTo(RESET)).toEqual([]);
  });

  it("sets the one that is given", async () => {
    const { server, user, dialog, reset } = await open(() => json({ ...kim, generatedPassword: null }));
    await user.type(within(dialog).getByLabelText("New password"), "correct horse battery");
    await reset();
    const said = await screen.findByText("<b>Kim</b> & Co has a new password.", { selector: "output" });
    expect(said).toBeVisible();
    expect(server.callsTo(RESET)[0]?.body).toEqual({ password: "correct horse battery" });
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("shows a generated one once, to be copied", async () => {
    const { server, user, reset } = await open(() => json({ ...kim, generatedPassword: "made-up" }));
    const write = vi.spyOn(navigator.clipboard, "writeText");
    await reset();
    expect(await screen.findByRole("dialog", { name: "New password of <b>Kim</b> & Co" })).toBeVisible();
    expect(screen.getByLabelText("Generated password")).toHaveValue("made-up");
    expect(server.callsTo(RESET)[0]?.body).toEqual({});
    await expectAccessible();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(write).toHaveBeenCalledWith("made-up");
    await user.click(screen.getByRole("button", { name: "Done" }));
    expect(screen.queryByLabelText("Generated password")).not.toBeInTheDocument();
  });

  it("tells the cure for one that is too short, without asking the server", async () => {
    const { server, user, dialog, reset } = await open(() => json(kim));
    await user.type(within(dialog).getByLabelText("New password"), "short");
    await reset();
    expect(within(dialog).getByText("Use at least 12 characters.")).toBeVisible();
    expect(server.callsTo(RESET)).toEqual([]);
  });

  it.each([
    ["cannot be reached", noAnswer, /We cannot reach the server/],
    ["does not know the account", () => problem(404, "user_not_found"), /not here any more/],
  ])("keeps what is typed when the server %s", async (_, answer, sentence) => {
    const { user, dialog, reset } = await open(answer);
    await user.type(within(dialog).getByLabelText("New password"), "correct horse battery");
    await reset();
    expect(await within(dialog).findByText(sentence)).toBeVisible();
    expect(within(dialog).getByLabelText("New password")).toHaveValue("correct horse battery");
  });

  it("of one's own says that this session stays", async () => {
    const { dialog } = await open(() => json(maria), maria.displayName);
    expect(within(dialog).getByText("You are signed out everywhere but here at once.")).toBeVisible();
  });
});

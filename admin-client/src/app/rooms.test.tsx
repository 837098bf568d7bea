import { json, problem, serve } from "@confa/api-client/testing";
import { screen } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, it } from "vitest";
import { expectAccessible, initialized, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const weekly = {
  name: "weekly",
  title: "Design weekly",
  access: "members",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: false,
  myRole: null,
  isLive: true,
  numParticipants: 3,
};

const ENABLE = "POST /rooms/weekly/agents/enable";
const agentsSwitch = () => screen.findByRole("switch", { name: "Agents allowed in Design weekly" });

describe("The list of rooms", () => {
  useFreshBrowser();

  it("shows where people are", async () => {
    serve({ ...initialized, ...mariaReturns, "GET /rooms": () => json([weekly]) });
    openConsole("/rooms", { hadSession: true });
    expect(await screen.findByText("Design weekly")).toBeVisible();
    expect(screen.getByRole("cell", { name: "3 people" })).toBeVisible();
    await expectAccessible();
  });

  it("lets agents in with one switch", async () => {
    let isAgentsEnabled = false;
    serve({
      ...initialized,
      ...mariaReturns,
      "GET /rooms": () => json([{ ...weekly, isAgentsEnabled }]),
      [ENABLE]: () => {
        isAgentsEnabled = true;
        return json({ ...weekly, isAgentsEnabled });
      },
    });
    openConsole("/rooms", { hadSession: true });
    await userEvent.click(await agentsSwitch());
    await expect.poll(agentsSwitch).toBeChecked();
    await expect.poll(agentsSwitch).toBeEnabled();
  });

  it("puts the switch back and says why when the server refuses", async () => {
    serve({
      ...initialized,
      ...mariaReturns,
      "GET /rooms": () => json([weekly]),
      [ENABLE]: () => problem(503, "sfu_unavailable"),
    });
    openConsole("/rooms", { hadSession: true });
    await userEvent.click(await agentsSwitch());
    expect(
      await screen.findByText("The meeting server does not answer. Nothing is wrong on your side."),
    ).toBeVisible();
    expect(await agentsSwitch()).not.toBeChecked();
  });

  it("says that there are none yet", async () => {
    serve({ ...initialized, ...mariaReturns, "GET /rooms": () => json([]) });
    openConsole("/rooms", { hadSession: true });
    expect(await screen.findByRole("heading", { name: "No rooms yet" })).toBeVisible();
    await expectAccessible();
  });
});

import { chooseLanguage } from "@confa/language";
import { json, serve } from "@confa/api-client/testing";
import { act, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { FakeStream, livePerson, liveRoom, withParticipants } from "@/shared/live/testing";
import { expectAccessible, initialized, maria, mariaReturns, openConsole, useFreshBrowser } from "./testing";

const open = () => {
  const stream = new FakeStream({
    isSfuAvailable: true,
    rooms: [withParticipants(liveRoom("weekly"), [livePerson("alice")])],
  });
  serve({
    ...initialized,
    ...mariaReturns,
    "GET /admin/events": stream.open,
    "GET /admin/users": () => json([{ ...maria, id: "u-2", username: "kim", displayName: "Kim" }]),
  });
  openConsole("/users", { hadSession: true });
};

describe("The console's frame", () => {
  useFreshBrowser();
  afterEach(() => act(() => chooseLanguage("en")));

  it("speaks Russian after one click, and remembers it", async () => {
    open();
    await screen.findByRole("table", { name: "Users" });
    await userEvent.click(screen.getAllByRole("button", { name: "Русский" })[0]!);
    expect(await screen.findByRole("table", { name: "Пользователи" })).toBeVisible();
    expect(screen.getByRole("link", { name: "Журнал действий" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Заблокировать: Kim" })).toBeEnabled();
    expect(localStorage.getItem("confa.language")).toBe("ru");
    await expectAccessible();
  });

  it("goes round the themes", async () => {
    open();
    await screen.findByRole("table", { name: "Users" });
    await userEvent.click(screen.getAllByRole("button", { name: "Theme: as the system" })[0]!);
    await userEvent.click(screen.getAllByRole("button", { name: "Theme: light" })[0]!);
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    await userEvent.click(screen.getAllByRole("button", { name: "Theme: dark" })[0]!);
  });

  it("says in the navigation what is live, and leads on by keyboard", async () => {
    open();
    const navigation = within(await screen.findByRole("navigation", { name: "Main" }));
    expect(await navigation.findByText("1 live")).toBeVisible();
    const rooms = navigation.getByRole("link", { name: "Rooms" });
    rooms.focus();
    await userEvent.keyboard("{Enter}");
    expect(await screen.findByRole("heading", { name: "Rooms" })).toBeVisible();
  });
});

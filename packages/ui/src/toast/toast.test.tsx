import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Button } from "../button/button";
import { expectNoAxeViolations } from "../testing/axe";
import { useToast } from "./toast-context";
import { ToastProvider } from "./toast-provider";

const onUndo = vi.fn<() => void>();

function Page() {
  const { show } = useToast();
  return (
    <>
      <Button onPress={() => show("Invite link copied", { action: { label: "Undo", onAction: onUndo } })}>
        Copy
      </Button>
      <Button onPress={() => show("Chidi removed")}>Remove</Button>
    </>
  );
}

const pass = (ms: number) => act(() => vi.advanceTimersByTime(ms));

function setup() {
  render(
    <ToastProvider>
      <Page />
    </ToastProvider>,
  );
  return userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
}

describe("ToastProvider", () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => {
    vi.useRealTimers();
    onUndo.mockClear();
  });

  it("says it in a status and goes after five seconds", async () => {
    const user = setup();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(screen.getByRole("status")).toHaveTextContent("Invite link copied");
    pass(4000);
    expect(screen.getByRole("status")).toHaveTextContent("Invite link copied");
    pass(1500);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("shows one at a time, the newest", async () => {
    const user = setup();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    await user.click(screen.getByRole("button", { name: "Remove" }));
    expect(screen.getByRole("status")).toHaveTextContent("Chidi removed");
    expect(screen.queryByText("Invite link copied")).toBeNull();
  });

  it("stays while the pointer is on it", async () => {
    const user = setup();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    await user.hover(screen.getByRole("button", { name: "Undo" }));
    pass(20_000);
    expect(screen.getByRole("status")).toHaveTextContent("Invite link copied");
    await user.unhover(screen.getByRole("button", { name: "Undo" }));
    pass(5100);
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("stays while the focus is on it", async () => {
    const user = setup();
    await user.click(screen.getByRole("button", { name: "Remove" }));
    act(() => screen.getByRole("button", { name: "Dismiss" }).focus());
    pass(20_000);
    expect(screen.getByRole("status")).toHaveTextContent("Chidi removed");
  });

  it("acts and goes", async () => {
    const user = setup();
    await user.click(screen.getByRole("button", { name: "Copy" }));
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(onUndo).toHaveBeenCalledOnce();
    expect(screen.getByRole("status")).toBeEmptyDOMElement();
  });

  it("is accessible", async () => {
    vi.useRealTimers();
    render(
      <ToastProvider>
        <Page />
      </ToastProvider>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Copy" }));
    await expect(expectNoAxeViolations()).resolves.toBeUndefined();
  });
});

it("says what is missing without a provider", () => {
  expect(() => render(<Page />)).toThrow("ToastProvider");
});

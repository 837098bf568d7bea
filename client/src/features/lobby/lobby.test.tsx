import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LobbyBanner } from "./LobbyBanner";
import { LobbyEndScreen } from "./LobbyEndScreen";
import { LobbyScreen } from "./LobbyScreen";

afterEach(() => vi.useRealTimers());

describe("waiting", () => {
  it("says what happens, and can be left", async () => {
    const onLeave = vi.fn<() => void>();
    const { container } = render(
      <LobbyScreen
        title="Customer interviews"
        since={Date.now() - 96_000}
        picture={null}
        controls={null}
        onLeave={onLeave}
      />,
    );
    expect(screen.getByRole("heading", { name: "Waiting to be let in" })).toBeVisible();
    expect(screen.getByRole("status")).toHaveTextContent(/This page opens the room by itself/);
    expect(screen.getByText("1:36")).toBeVisible();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Leave" }));
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe("a wait that led nowhere", () => {
  it("lets somebody who was refused ask again, after a while", async () => {
    vi.useFakeTimers();
    render(<LobbyEndScreen end="lobby-refused" onAskAgain={() => undefined} />);
    expect(screen.getByRole("heading", { name: "The hosts did not let you in" })).toBeVisible();
    expect(screen.getByRole("button", { name: "Ask again in 30 s" })).toBeDisabled();
    await act(() => vi.advanceTimersByTimeAsync(31_000));
    expect(screen.getByRole("button", { name: "Ask again" })).toBeEnabled();
  });

  it.each([
    ["lobby-closed", "The meeting is over"],
    ["lobby-gone", "You were away"],
  ] as const)("says so: %s", async (end, title) => {
    const onAskAgain = vi.fn<() => void>();
    const { container } = render(<LobbyEndScreen end={end} onAskAgain={onAskAgain} />);
    expect(screen.getByRole("heading", { name: title })).toBeVisible();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Ask again" }));
    expect(onAskAgain).toHaveBeenCalledOnce();
  });
});

describe("those who lead the room", () => {
  it("are told who is at the door", async () => {
    const onShow = vi.fn<() => void>();
    const { container, rerender } = render(<LobbyBanner names={["Vera Kim"]} onShow={onShow} />);
    expect(screen.getByText("Vera Kim waits to be let in.")).toBeVisible();
    rerender(<LobbyBanner names={["Vera Kim", "Dan Lee"]} onShow={onShow} />);
    expect(screen.getByText("2 people wait to be let in.")).toBeVisible();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Show" }));
    expect(onShow).toHaveBeenCalledOnce();
  });
});

import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { ConnectionBanner } from "./ConnectionBanner";
import { ProblemBanner } from "./ProblemBanner";
import { WeakBanner } from "./WeakBanner";
import { EndedNotice, type Ending } from "./EndedNotice";

const nothing = () => undefined;

describe("the connection", () => {
  it("says that the place is kept while it comes back", () => {
    render(<ConnectionBanner state="reconnecting" onRetry={nothing} onLeave={nothing} />);
    expect(screen.getByRole("status")).toHaveTextContent("Reconnecting. Your place is kept.");
  });

  it("offers to try now or to leave when it stays away", async () => {
    const onRetry = vi.fn<() => void>();
    const onLeave = vi.fn<() => void>();
    const { container } = render(<ConnectionBanner state="silent" onRetry={onRetry} onLeave={onLeave} />);
    await userEvent.click(screen.getByRole("button", { name: "Try now" }));
    await userEvent.click(screen.getByRole("button", { name: "Leave" }));
    expect(onRetry).toHaveBeenCalledOnce();
    expect(onLeave).toHaveBeenCalledOnce();
    await expectNoAxeViolations(container);
  });
});

describe("a weak connection", () => {
  it("comes with the advice that helps now", async () => {
    const onTurnOffCamera = vi.fn<() => void>();
    const { container, rerender } = render(<WeakBanner isCameraOn onTurnOffCamera={onTurnOffCamera} />);
    await userEvent.click(screen.getByRole("button", { name: "Turn off camera" }));
    expect(onTurnOffCamera).toHaveBeenCalledOnce();
    await expectNoAxeViolations(container);
    rerender(<WeakBanner isCameraOn={false} onTurnOffCamera={onTurnOffCamera} />);
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.getByRole("status")).toHaveTextContent(/cable, helps/);
  });
});

describe("something that did not work in the meeting", () => {
  it("stays until the person has read it", async () => {
    const onDismiss = vi.fn<() => void>();
    const { container } = render(
      <ProblemBanner problem="Only a moderator may do this." onDismiss={onDismiss} />,
    );
    expect(screen.getByRole("alert")).toHaveTextContent("Only a moderator may do this.");
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

describe("the end of a meeting", () => {
  it.each<[Ending, string]>([
    ["left", "Join again"],
    ["duplicate", "Join here"],
  ])("after %s offers %s and the way home", async (ending, button) => {
    const onJoin = vi.fn<() => void>();
    const { container } = render(<EndedNotice ending={ending} bookPath={null} onJoin={onJoin} />);
    await userEvent.click(screen.getByRole("button", { name: button }));
    expect(onJoin).toHaveBeenCalledOnce();
    expect(screen.getByRole("link", { name: "Home" })).toHaveAttribute("href", "/");
    await expectNoAxeViolations(container);
  });

  it("gives the server's reason when the person may not come back", () => {
    const message = "This room does not admit you.";
    render(<EndedNotice ending="refused" message={message} bookPath="/rooms/a" onJoin={nothing} />);
    expect(screen.getByText("This room does not admit you.")).toBeVisible();
    expect(screen.queryByRole("button")).toBeNull();
    expect(screen.queryByRole("link", { name: "Notes of the meeting" })).toBeNull();
  });

  it("leads to what was noted", () => {
    render(<EndedNotice ending="left" bookPath="/rooms/a" onJoin={nothing} />);
    expect(screen.getByRole("link", { name: "Notes of the meeting" })).toHaveAttribute("href", "/rooms/a");
  });
});

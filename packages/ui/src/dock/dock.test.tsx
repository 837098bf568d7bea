import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Mic } from "lucide-react";
import { describe, expect, it, vi } from "vitest";
import { Menu } from "../menu/menu";
import { MenuItem } from "../menu/menu-item";
import { expectNoAxeViolations } from "../testing/axe";
import { Dock, DockGroup, DockSeparator } from "./dock";
import { DockButton } from "./dock-button";
import { DockSplit } from "./dock-split";

const menu = (
  <Menu label="Microphone devices">
    <MenuItem id="headset" label="Headset" />
  </Menu>
);

function MeetingDock({ onLeave }: { onLeave?: () => void }) {
  return (
    <>
      <Dock aria-label="Meeting controls">
        <DockGroup>
          <DockSplit menuLabel="Microphone and speaker menu" menu={menu}>
            <DockButton
              label="Microphone"
              kind="device"
              isPressed={false}
              isDenied
              description="Not allowed"
              icon={<Mic />}
            />
          </DockSplit>
        </DockGroup>
        <DockSeparator />
        <DockButton label="Chat" kind="panel" isPressed count={3} icon={<Mic />} />
        <DockButton label="Leave" kind="leave" icon={<Mic />} {...(onLeave ? { onPress: onLeave } : {})} />
      </Dock>
      <button type="button">After</button>
    </>
  );
}

describe("Dock", () => {
  it("is one stop of Tab, with arrow keys inside", async () => {
    render(<MeetingDock />);
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "Microphone" })).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(screen.getByRole("button", { name: "Chat" })).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}");
    expect(screen.getByRole("button", { name: "Microphone and speaker menu" })).toHaveFocus();
    await userEvent.tab();
    expect(screen.getByRole("button", { name: "After" })).toHaveFocus();
    await userEvent.tab({ shift: true });
    expect(screen.getByRole("button", { name: "Microphone and speaker menu" })).toHaveFocus();
  });

  it("keeps toasts above it while it is there", () => {
    const { unmount } = render(<MeetingDock />);
    expect(document.documentElement.style.getPropertyValue("--toast-bottom")).not.toBe("");
    unmount();
    expect(document.documentElement.style.getPropertyValue("--toast-bottom")).toBe("");
  });

  it("is accessible", async () => {
    render(<MeetingDock />);
    expect(screen.getByRole("toolbar", { name: "Meeting controls" })).toBeInTheDocument();
    await expectNoAxeViolations();
  });
});

describe("DockButton", () => {
  it("is named exactly by its label; state, count and reason are told apart from it", () => {
    render(<MeetingDock />);
    const chat = screen.getByRole("button", { name: "Chat", pressed: true });
    expect(chat).toHaveAttribute("aria-description", "3");
    expect(chat).not.toHaveTextContent("3");
    expect(screen.getByRole("button", { name: "Microphone", pressed: false })).toHaveAttribute(
      "aria-description",
      "Not allowed",
    );
  });

  it("shows its word as a tooltip where the dock has room for icons only", async () => {
    const style = document.head.appendChild(document.createElement("style"));
    render(<MeetingDock />);
    await userEvent.tab();
    expect(document.querySelector("[data-tooltip]")).toBeNull();
    await userEvent.keyboard("{ArrowRight}");
    style.textContent = ".label { display: none }";
    await userEvent.keyboard("{ArrowLeft}");
    expect(document.querySelector("[data-tooltip]")).toHaveTextContent("Microphone");
    style.remove();
  });

  it("is a plain button without a pressed state", async () => {
    const onLeave = vi.fn<() => void>();
    render(<MeetingDock onLeave={onLeave} />);
    const leave = screen.getByRole("button", { name: "Leave" });
    expect(leave).not.toHaveAttribute("aria-pressed");
    await userEvent.click(leave);
    expect(onLeave).toHaveBeenCalledOnce();
  });
});

describe("DockSplit", () => {
  it("opens its menu by the small button and returns there", async () => {
    render(<MeetingDock />);
    const more = screen.getByRole("button", { name: "Microphone and speaker menu" });
    await userEvent.click(more);
    const menuElement = screen.getByRole("menu");
    expect(screen.getByRole("menuitem", { name: "Headset" })).toBeInTheDocument();
    await waitFor(() => expect(menuElement).toContainElement(document.activeElement as HTMLElement));
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(more).toHaveFocus());
  });
});

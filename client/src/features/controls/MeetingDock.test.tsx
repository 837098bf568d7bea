import { Menu, MenuItem } from "@confa/ui";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { MeetingDock } from "./MeetingDock";
import type { Reaction } from "@/shared/reactions";
import type { PanelName } from "./PanelButton";

const menu = (
  <Menu label="Devices">
    <MenuItem id="one" label="One" />
  </Menu>
);
const onMicrophone = vi.fn<(isOn: boolean) => void>();
const onShare = vi.fn<(isOn: boolean) => void>();
const onLeave = vi.fn<() => void>();
const onHand = vi.fn<(isOn: boolean) => void>();
const onCaptions = vi.fn<(isOn: boolean) => void>();
const onReact = vi.fn<(reaction: Reaction) => void>();
const onSounds = vi.fn<(isOn: boolean) => void>();
const onShortcuts = vi.fn<() => void>();
const onEnd = vi.fn<() => void>();

function TestDock({ numUnread = 0, mayEnd = false }: { numUnread?: number; mayEnd?: boolean }) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  return (
    <>
      <MeetingDock
        microphone={{ isOn: true, problem: null, onChange: onMicrophone, menu }}
        camera={{ isOn: false, problem: "Another program uses your camera.", onChange: onMicrophone, menu }}
        share={{ isOn: false, onChange: onShare }}
        panel={panel}
        onPanel={setPanel}
        numUnread={numUnread}
        numPeople={3}
        hand={{ isOn: false, onChange: onHand }}
        captions={{ isOn: false, onChange: onCaptions }}
        onReact={onReact}
        sounds={{ isOn: true, onChange: onSounds }}
        onShortcuts={onShortcuts}
        onLeave={onLeave}
        onEnd={mayEnd ? onEnd : null}
      />
      {panel !== null && (
        <section aria-label="The panel">
          <input aria-label="In the panel" />
          <button type="button" onClick={() => setPanel(null)}>
            Close
          </button>
        </section>
      )}
    </>
  );
}

function narrow(isNarrow: boolean): void {
  vi.stubGlobal("matchMedia", () => ({
    matches: isNarrow,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }));
}

afterEach(() => vi.unstubAllGlobals());

describe("the meeting controls", () => {
  it("are a toolbar whose buttons keep their names in every state", async () => {
    const { container } = render(<TestDock numUnread={3} />);
    const dock = within(screen.getByRole("toolbar", { name: "Meeting controls" }));
    for (const name of [
      "Microphone",
      "Camera",
      "Share screen",
      "Raise hand",
      "React",
      "Captions",
      "Chat",
      "People",
      "Agents",
      "More",
      "Leave",
    ]) {
      expect(dock.getByRole("button", { name })).toBeVisible();
    }
    await expectNoAxeViolations(container);
  });

  it("tell what is on, what is broken and what is unread", () => {
    render(<TestDock numUnread={3} />);
    expect(screen.getByRole("button", { name: "Microphone" })).toHaveAttribute("aria-pressed", "true");
    const camera = screen.getByRole("button", { name: "Camera" });
    expect(camera).toHaveAttribute("aria-pressed", "false");
    expect(camera).toHaveAttribute("aria-description", "Another program uses your camera.");
    expect(screen.getByRole("button", { name: "Chat" })).toHaveAttribute("aria-description", "3 unread");
  });

  it("switch devices and the screen, and leave", async () => {
    render(<TestDock />);
    await userEvent.click(screen.getByRole("button", { name: "Microphone" }));
    await userEvent.click(screen.getByRole("button", { name: "Share screen" }));
    await userEvent.click(screen.getByRole("button", { name: "Leave" }));
    expect(onMicrophone).toHaveBeenCalledWith(false);
    expect(onShare).toHaveBeenCalledWith(true);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  it("open one panel at a time, and get the focus back when it closes", async () => {
    render(<TestDock />);
    const people = screen.getByRole("button", { name: "People" });
    await userEvent.click(screen.getByRole("button", { name: "Chat" }));
    await userEvent.click(people);
    expect(people).toHaveAttribute("aria-pressed", "true");
    expect(screen.getByRole("button", { name: "Chat" })).toHaveAttribute("aria-pressed", "false");
    await userEvent.click(screen.getByLabelText("In the panel"));
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(people).toHaveFocus();
  });

  it("raise a hand, and send a reaction by its name", async () => {
    render(<TestDock />);
    await userEvent.click(screen.getByRole("button", { name: "Raise hand" }));
    expect(onHand).toHaveBeenCalledWith(true);
    await userEvent.click(screen.getByRole("button", { name: "React" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Applause" }));
    expect(onReact).toHaveBeenCalledWith("👏");
    await userEvent.click(screen.getByRole("button", { name: "Captions" }));
    expect(onCaptions).toHaveBeenCalledWith(true);
  });

  it("keep what is rare under More: sounds, keys, and the end for those who may", async () => {
    const { rerender } = render(<TestDock />);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    expect(screen.queryByRole("menuitem", { name: "End for all" })).toBeNull();
    await userEvent.click(await screen.findByRole("menuitem", { name: "Turn sounds off" }));
    expect(onSounds).toHaveBeenCalledWith(false);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "Keyboard shortcuts" }));
    expect(onShortcuts).toHaveBeenCalledOnce();
    rerender(<TestDock mayEnd />);
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "End for all" }));
    expect(onEnd).toHaveBeenCalledOnce();
  });

  it("fold on a phone", async () => {
    narrow(true);
    render(<TestDock />);
    expect(screen.queryByRole("button", { name: "People" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "More" }));
    await userEvent.click(await screen.findByRole("menuitem", { name: "People" }));
    expect(screen.getByRole("region", { name: "The panel" })).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Close" }));
    expect(screen.getByRole("button", { name: "More" })).toHaveFocus();
  });
});

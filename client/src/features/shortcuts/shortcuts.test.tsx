import { expectNoAxeViolations } from "@confa/ui/testing";
import { fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { ShortcutsDialog } from "./ShortcutsDialog";
import type { Shortcut } from "./shortcuts";
import { usePushToTalk } from "./use-push-to-talk";
import { useShortcuts, type ShortcutActs } from "./use-shortcuts";

const done = vi.fn<(name: Shortcut | "help") => void>();
const talk = vi.fn<(isOn: boolean) => void>();
const ACTS = Object.fromEntries(
  ["microphone", "camera", "hand", "chat", "people", "agents", "layout", "fullScreen", "help"].map((name) => [
    name,
    () => done(name as Shortcut),
  ]),
) as unknown as ShortcutActs;

function Meeting({ isMicrophoneOn = false }: { isMicrophoneOn?: boolean }) {
  useShortcuts(ACTS);
  usePushToTalk({ isOn: isMicrophoneOn, onChange: talk });
  return (
    <>
      <input aria-label="Message" />
      <button type="button">Chat</button>
    </>
  );
}

beforeEach(() => {
  done.mockClear();
  talk.mockClear();
});

describe("a key", () => {
  it.each([
    ["m", "KeyM", "microphone"],
    ["ь", "KeyM", "microphone"],
    ["h", "KeyH", "hand"],
    ["?", "Slash", "help"],
    ["?", "Digit7", "help"],
  ])("%s at %s means %s", (key, code, name) => {
    render(<Meeting />);
    fireEvent.keyDown(document.body, { key, code });
    expect(done).toHaveBeenCalledExactlyOnceWith(name);
  });

  it("means nothing while somebody types, nor with Control", () => {
    render(<Meeting />);
    fireEvent.keyDown(screen.getByLabelText("Message"), { key: "m", code: "KeyM" });
    fireEvent.keyDown(document.body, { key: "m", code: "KeyM", ctrlKey: true });
    fireEvent.keyDown(document.body, { key: "m", code: "KeyM", repeat: true });
    expect(done).not.toHaveBeenCalled();
  });

  it("can be turned off in the list, which still opens", async () => {
    render(<Meeting />);
    const dialog = render(<ShortcutsDialog onClose={() => undefined} />);
    await expectNoAxeViolations(document.body);
    await userEvent.click(screen.getByRole("switch", { name: "Use these keys" }));
    dialog.unmount();
    fireEvent.keyDown(document.body, { key: "m", code: "KeyM" });
    fireEvent.keyDown(document.body, { key: " ", code: "Space" });
    expect(done).not.toHaveBeenCalled();
    expect(talk).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: "?", code: "Slash" });
    expect(done).toHaveBeenCalledExactlyOnceWith("help");
  });
});

describe("holding Space", () => {
  it("lets a muted person talk until it is let go", () => {
    render(<Meeting />);
    fireEvent.keyDown(document.body, { key: " ", code: "Space" });
    fireEvent.keyDown(document.body, { key: " ", code: "Space", repeat: true });
    expect(talk).toHaveBeenCalledExactlyOnceWith(true);
    fireEvent.keyUp(document.body, { key: " ", code: "Space" });
    expect(talk).toHaveBeenLastCalledWith(false);
  });

  it("closes the microphone when the window loses the keyboard", () => {
    render(<Meeting />);
    fireEvent.keyDown(document.body, { key: " ", code: "Space" });
    fireEvent.blur(window);
    expect(talk).toHaveBeenLastCalledWith(false);
  });

  it("does not close a microphone that was open, nor talk from a button", () => {
    const { rerender } = render(<Meeting isMicrophoneOn />);
    fireEvent.keyDown(document.body, { key: " ", code: "Space" });
    fireEvent.keyUp(document.body, { key: " ", code: "Space" });
    rerender(<Meeting />);
    fireEvent.keyDown(screen.getByRole("button", { name: "Chat" }), { key: " ", code: "Space" });
    expect(talk).not.toHaveBeenCalled();
  });
});

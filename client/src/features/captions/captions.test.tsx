import { ToastProvider } from "@confa/ui";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { CaptionLine } from "./caption-log";
import { CaptionStrip } from "./CaptionStrip";
import type { CaptionsMissingProps } from "./CaptionsMissing";
import { CaptionsPanel } from "./CaptionsPanel";

function said(name: string, text: string, more: Partial<CaptionLine> = {}): CaptionLine {
  const at = Date.now();
  const line = { id: text, identity: name, name, isAgent: false, isFinal: true, text, from: at, to: at };
  return { ...line, ...more };
}

const NOBODY: CaptionsMissingProps = {
  reason: "no-agent",
  onInvite: () => undefined,
  isInviting: false,
  failure: null,
};
const ignore = (): void => undefined;
const strip = () => within(screen.getByRole("region", { name: "Captions" }));

afterEach(() => vi.useRealTimers());

describe("captions on the stage", () => {
  it("show the last two lines with names, and read out only what is final", async () => {
    const lines = [
      said("Alice", "First."),
      said("Boris", "What time is it?"),
      said("Friendly", "It is", { isAgent: true, isFinal: false }),
    ];
    const { container } = render(<CaptionStrip lines={lines} missing={null} onHistory={ignore} />);
    expect(strip().queryByText("First.")).toBeNull();
    expect(strip().getByText("What time is it?").closest("[aria-live=polite]")).not.toBeNull();
    expect(strip().getByText("It is").closest("[aria-live]")).toBeNull();
    expect(strip().getByText("Friendly")).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it("stay for six seconds after silence", () => {
    vi.useFakeTimers();
    render(<CaptionStrip lines={[said("Alice", "Hello.")]} missing={null} onHistory={ignore} />);
    act(() => void vi.advanceTimersByTime(5900));
    expect(strip().getByText("Hello.")).toBeVisible();
    act(() => void vi.advanceTimersByTime(200));
    expect(strip().queryByText("Hello.")).toBeNull();
  });

  it("come from an agent: without one they offer the Scribe", async () => {
    const onInvite = vi.fn<() => void>();
    const missing = { ...NOBODY, onInvite };
    const { container } = render(<CaptionStrip lines={[]} missing={missing} onHistory={ignore} />);
    expect(strip().getByText(/Captions come from an agent/)).toBeVisible();
    await userEvent.click(strip().getByRole("button", { name: "Invite Scribe" }));
    expect(onInvite).toHaveBeenCalledOnce();
    await expectNoAxeViolations(container);
  });

  it.each([
    ["encrypted", /encrypted end to end/],
    ["forbidden", /agents are turned off in this room/],
  ] as const)("say why there are none: %s", (reason, text) => {
    render(<CaptionStrip lines={[]} missing={{ ...NOBODY, reason }} onHistory={ignore} />);
    expect(strip().getByText(text)).toBeVisible();
    expect(strip().queryByRole("button", { name: "Invite Scribe" })).toBeNull();
  });

  it("say why the Scribe did not come", () => {
    const missing = { ...NOBODY, failure: "No agent can come right now." };
    render(<CaptionStrip lines={[]} missing={missing} onHistory={ignore} />);
    expect(strip().getByText("No agent can come right now.")).toBeVisible();
    expect(strip().getByRole("button", { name: "Try again" })).toBeVisible();
  });
});

const open = (shown: readonly CaptionLine[]) =>
  render(
    <ToastProvider>
      <CaptionsPanel room="weekly" lines={shown} onClose={ignore} />
    </ToastProvider>,
  );

describe("the captions history", () => {
  const lines = [said("Alice", "Then let us ship that one."), said("Boris", "Not y", { isFinal: false })];

  it("holds what is final, and can be copied", async () => {
    const user = userEvent.setup();
    const { container } = open(lines);
    expect(screen.getByText("Then let us ship that one.")).toBeVisible();
    expect(screen.queryByText("Not y")).toBeNull();
    await expectNoAxeViolations(container);
    await user.click(screen.getByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toMatch(/^\d\d:\d\d Alice: Then let us ship that one\.\n$/);
    expect(await screen.findAllByText("The captions were copied.")).not.toHaveLength(0);
  });

  it.each([
    ["Save as text", "weekly.txt", /Alice: Then/],
    ["Save as WebVTT", "weekly.vtt", /^WEBVTT\n\n00:00:00\.000 --> .*\n<v Alice>Then/],
  ])("is saved: %s", async (button, name, content) => {
    let saved: Blob | null = null;
    const names: string[] = [];
    vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
      saved = blob as Blob;
      return "blob:test";
    });
    vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download);
    });
    open(lines);
    await userEvent.click(screen.getByRole("button", { name: button }));
    expect(names).toEqual([name]);
    expect(await (saved as Blob | null)?.text()).toMatch(content);
    vi.restoreAllMocks();
  });

  it("says when there is nothing yet", async () => {
    const { container } = open([]);
    expect(screen.getByText("Nothing was said yet")).toBeVisible();
    await expectNoAxeViolations(container);
  });
});

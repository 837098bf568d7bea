import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { PipButton } from "./PipButton";
import { PipWindow } from "./PipWindow";
import { usePip } from "./use-pip";

/** A window of its own, as the browser gives it. */
class FakeWindow extends EventTarget {
  readonly document = document.implementation.createHTMLDocument();
  readonly close = vi.fn<() => void>();
}

let opened: FakeWindow;

function Meeting() {
  const pip = usePip();
  return (
    <>
      <PipButton pip={pip} />
      {pip.window !== null && (
        <PipWindow window={pip.window} controls={<button type="button">Leave</button>}>
          <p>Boris</p>
        </PipWindow>
      )}
    </>
  );
}

beforeEach(() => {
  opened = new FakeWindow();
  vi.stubGlobal("documentPictureInPicture", { requestWindow: () => Promise.resolve(opened) });
  document.documentElement.dataset["theme"] = "dark";
});
afterEach(() => {
  vi.unstubAllGlobals();
  delete document.documentElement.dataset["theme"];
});

describe("picture in picture", () => {
  it("shows the meeting in a window of its own, in the theme of the page", async () => {
    render(<Meeting />);
    await userEvent.click(screen.getByRole("button", { name: "Picture in picture" }));
    const { body, documentElement } = opened.document;
    await waitFor(() => expect(body.textContent).toBe("BorisLeave"));
    expect(documentElement.dataset["theme"]).toBe("dark");
    expect(screen.getByRole("button", { pressed: true })).toBeVisible();
  });

  it("ends with the window, and closes it with the button", async () => {
    render(<Meeting />);
    const button = screen.getByRole("button", { name: "Picture in picture" });
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    opened.dispatchEvent(new Event("pagehide"));
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "false"));
    await userEvent.click(button);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "true"));
    await userEvent.click(button);
    expect(opened.close).toHaveBeenCalled();
  });

  it("is not offered where the browser cannot", () => {
    vi.unstubAllGlobals();
    render(<Meeting />);
    expect(screen.queryByRole("button")).toBeNull();
  });
});

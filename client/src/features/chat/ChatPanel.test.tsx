import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { ChatMessage } from "./chat-log";
import { ChatPanel } from "./ChatPanel";

type Send = (text: string) => Promise<void>;

const MESSAGE: ChatMessage = {
  id: "1",
  identity: "u-2-b",
  name: "Boris Petrov",
  isOwn: false,
  isAgent: false,
  text: "Read https://a.example/x, then vote",
  at: Date.UTC(2026, 10, 24, 10, 18),
};

function open(messages: ChatMessage[], onSend = vi.fn<Send>(() => Promise.resolve())) {
  const { container } = render(<ChatPanel messages={messages} onSend={onSend} onClose={() => undefined} />);
  return { container, onSend };
}

describe("the chat panel", () => {
  it("says what it is for while it is empty", async () => {
    const { container } = open([]);
    expect(screen.getByText("No messages yet")).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it("shows who wrote what and when, with links that open elsewhere", async () => {
    const { container } = open([MESSAGE]);
    expect(screen.getByText("Boris Petrov")).toBeVisible();
    const link = screen.getByRole("link", { name: "https://a.example/x" });
    expect(link).toHaveAttribute("href", "https://a.example/x");
    expect(link).toHaveAttribute("rel", "noopener noreferrer");
    expect(screen.getByText(/then vote/).closest("[dir]")).toHaveAttribute("dir", "auto");
    await expectNoAxeViolations(container);
  });

  it("sends on Enter and empties the field", async () => {
    const { onSend } = open([]);
    await userEvent.type(screen.getByLabelText("Message"), "  Hello {Enter}");
    expect(onSend).toHaveBeenCalledWith("Hello");
    expect(screen.getByLabelText("Message")).toHaveValue("");
  });

  it("sends with the button, and nothing when there is nothing", async () => {
    const { onSend } = open([]);
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(onSend).not.toHaveBeenCalled();
    await userEvent.type(screen.getByLabelText("Message"), "Hello");
    await userEvent.click(screen.getByRole("button", { name: "Send" }));
    expect(onSend).toHaveBeenCalledWith("Hello");
  });

  it("keeps what could not be sent, and says so", async () => {
    open(
      [],
      vi.fn<Send>(() => Promise.reject(new Error("closed"))),
    );
    await userEvent.type(screen.getByLabelText("Message"), "Hello{Enter}");
    expect(await screen.findByText(/This message was not sent/)).toBeVisible();
    expect(screen.getByLabelText("Message")).toHaveValue("Hello");
  });
});

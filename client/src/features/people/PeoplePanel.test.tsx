import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { PeoplePanel, type Present } from "./PeoplePanel";

const PRESENT: Present[] = [
  { identity: "u-1-a", name: "Alice Moreau", isYou: true, isAgent: false, isMicrophoneOn: true },
  { identity: "u-2-b", name: "Boris Petrov", isYou: false, isAgent: false, isMicrophoneOn: false },
  { identity: "agent-1", name: "Expert", isYou: false, isAgent: true, isMicrophoneOn: true },
];

describe("the people panel", () => {
  it("lists who is here, who you are, who is muted and who is an agent", async () => {
    const { container } = render(<PeoplePanel present={PRESENT} onClose={() => undefined} />);
    const [alice, boris, expert] = screen.getAllByRole("listitem");
    expect(within(alice!).getByText("you")).toBeVisible();
    expect(within(alice!).getByText("Microphone on")).toBeVisible();
    expect(within(boris!).getByText("Microphone off")).toBeVisible();
    expect(within(boris!).queryByText("you")).toBeNull();
    expect(within(expert!).getByText("Agent")).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it("closes", async () => {
    const onClose = vi.fn<() => void>();
    render(<PeoplePanel present={PRESENT} onClose={onClose} />);
    await userEvent.click(screen.getByRole("button", { name: "Close people" }));
    expect(onClose).toHaveBeenCalledOnce();
  });
});

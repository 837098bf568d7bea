import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { EndDialog } from "./EndDialog";

describe("ending the meeting for everyone", () => {
  it("is asked about, with what it does to others", async () => {
    const onEnd = vi.fn<() => void>();
    const onClose = vi.fn<() => void>();
    render(<EndDialog onEnd={onEnd} onClose={onClose} />);
    expect(screen.getByRole("alertdialog", { name: "End the meeting for everyone?" })).toBeVisible();
    expect(screen.getByText(/Everyone leaves/)).toBeVisible();
    await expectNoAxeViolations(document.body);
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    expect(onClose).toHaveBeenCalledOnce();
    expect(onEnd).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "End for all" }));
    expect(onEnd).toHaveBeenCalledOnce();
  });
});

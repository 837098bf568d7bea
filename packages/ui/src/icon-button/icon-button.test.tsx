import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Search } from "lucide-react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { IconButton } from "./icon-button";

describe("IconButton", () => {
  it("is named by its label and acts", async () => {
    const onPress = vi.fn<() => void>();
    render(<IconButton label="Search" icon={<Search />} onPress={onPress} />);
    await userEvent.click(screen.getByRole("button", { name: "Search" }));
    expect(onPress).toHaveBeenCalledOnce();
    await expectNoAxeViolations();
  });

  it("is a toggle where a pressed state is given", () => {
    render(<IconButton label="Pin" icon={<Search />} isPressed />);
    expect(screen.getByRole("button", { name: "Pin", pressed: true })).toBeInTheDocument();
  });

  it("is described by its hint", () => {
    render(<IconButton label="Delete" hint="You cannot delete yourself." icon={<Search />} isDisabled />);
    expect(screen.getByRole("button", { name: "Delete" })).toHaveAccessibleDescription(
      "You cannot delete yourself.",
    );
  });

  describe("its tooltip", () => {
    beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
    afterEach(() => void vi.useRealTimers());

    it("comes after half a second and repeats the name for the eyes only", async () => {
      const user = userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
      render(<IconButton label="Search" icon={<Search />} />);
      await user.hover(screen.getByRole("button"));
      act(() => vi.advanceTimersByTime(450));
      expect(document.querySelector("[data-tooltip]")).toBeNull();
      act(() => vi.advanceTimersByTime(100));
      expect(document.querySelector("[data-tooltip]")).toHaveTextContent("Search");
      expect(screen.getByRole("button")).not.toHaveAccessibleDescription();
    });
  });
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { KeyboardEvent } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { TextArea } from "./text-area";

describe("TextArea", () => {
  afterEach(() => void vi.restoreAllMocks());

  it("passes keys on, so that Enter can send", async () => {
    const onKeyDown = vi.fn<(event: KeyboardEvent) => void>((event) => {
      if (event.key === "Enter") event.preventDefault();
    });
    render(<TextArea label="Message" isLabelHidden onKeyDown={onKeyDown} />);
    const area = screen.getByRole("textbox", { name: "Message" });
    await userEvent.type(area, "hi{Enter}");
    expect(onKeyDown).toHaveBeenCalledTimes(3);
    expect(area).toHaveValue("hi");
    await expectNoAxeViolations();
  });

  it("grows with its text and shrinks when it is emptied from outside", () => {
    const height = vi.spyOn(HTMLElement.prototype, "scrollHeight", "get").mockReturnValue(90);
    const { rerender } = render(<TextArea label="Message" autoGrow value={"a\nb\nc"} />);
    expect(screen.getByLabelText("Message")).toHaveStyle({ height: "90px" });
    height.mockReturnValue(40);
    rerender(<TextArea label="Message" autoGrow value="" />);
    expect(screen.getByLabelText("Message")).toHaveStyle({ height: "40px" });
  });
});

import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { PasswordField } from "./password-field";
import { TextField } from "./text-field";

describe("TextField", () => {
  it("gives the value, not the event", async () => {
    const onChange = vi.fn<(value: string) => void>();
    function Form() {
      const [value, setValue] = useState("");
      return (
        <TextField
          label="Room name"
          value={value}
          onChange={(next) => {
            setValue(next);
            onChange(next);
          }}
        />
      );
    }
    render(<Form />);
    await userEvent.type(screen.getByLabelText("Room name"), "ab");
    expect(onChange).toHaveBeenLastCalledWith("ab");
  });

  it("is described by its hint, and by the error instead when there is one", async () => {
    const { rerender } = render(<TextField label="Room name" hint="Letters and digits." />);
    expect(screen.getByLabelText("Room name")).toHaveAccessibleDescription("Letters and digits.");
    rerender(<TextField label="Room name" hint="Letters and digits." error="A room name has no slash." />);
    expect(screen.getByLabelText("Room name")).toHaveAccessibleDescription("A room name has no slash.");
    expect(screen.getByLabelText("Room name")).toBeInvalid();
    await expectNoAxeViolations();
  });

  it("says that it is required, and leaves the browser's bubbles out", () => {
    render(<TextField label="Username" isRequired />);
    expect(screen.getByLabelText("Username")).toHaveAttribute("aria-required", "true");
    expect(screen.getByLabelText("Username")).not.toHaveAttribute("required");
  });

  it("keeps a hidden label for screen readers", async () => {
    render(<TextField label="Search users" isLabelHidden trailing={<kbd>/</kbd>} />);
    expect(screen.getByRole("textbox", { name: "Search users" })).toBeInTheDocument();
    await expectNoAxeViolations();
  });
});

describe("PasswordField", () => {
  it("is the only thing on the page that is labelled Password", async () => {
    render(<PasswordField />);
    expect(screen.getAllByLabelText("Password")).toHaveLength(1);
    await expectNoAxeViolations();
  });

  it("shows and hides the characters without losing them", async () => {
    render(<PasswordField defaultValue="correct horse" />);
    const field = screen.getByLabelText("Password");
    expect(field).toHaveAttribute("type", "password");
    await userEvent.click(screen.getByRole("button", { name: "Show characters" }));
    expect(field).toHaveAttribute("type", "text");
    expect(field).toHaveValue("correct horse");
    await userEvent.click(screen.getByRole("button", { name: "Show characters", pressed: true }));
    expect(field).toHaveAttribute("type", "password");
  });

  it("does not submit the form by its toggle", async () => {
    const onSubmit = vi.fn<() => void>();
    render(
      <form onSubmit={onSubmit}>
        <PasswordField />
      </form>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Show characters" }));
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

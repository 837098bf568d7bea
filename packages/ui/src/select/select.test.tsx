import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Select } from "./select";

const ITEMS = [
  { id: "members", label: "Members of this server" },
  { id: "link", label: "Everyone with the link" },
];

describe("Select", () => {
  it("shows the chosen item and gives the id of another", async () => {
    const onSelectionChange = vi.fn<(key: string) => void>();
    render(
      <Select label="Access" items={ITEMS} selectedKey="members" onSelectionChange={onSelectionChange} />,
    );
    const button = screen.getByRole("button", { name: /Access/ });
    expect(button).toHaveTextContent("Members of this server");
    await userEvent.click(button);
    await userEvent.click(screen.getByRole("option", { name: "Everyone with the link" }));
    expect(onSelectionChange).toHaveBeenCalledWith("link");
  });

  it("works with the keyboard", async () => {
    const onSelectionChange = vi.fn<(key: string) => void>();
    render(
      <Select label="Access" items={ITEMS} selectedKey="members" onSelectionChange={onSelectionChange} />,
    );
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(onSelectionChange).toHaveBeenCalledWith("link");
  });

  it("is described by its error", () => {
    render(
      <Select
        label="Access"
        items={ITEMS}
        selectedKey={null}
        onSelectionChange={() => {}}
        error="Choose who may join."
      />,
    );
    expect(screen.getByRole("button", { name: /Access/ })).toHaveAccessibleDescription(
      "Choose who may join.",
    );
  });

  it("is accessible closed and open", async () => {
    render(
      <Select label="Role" isLabelHidden items={ITEMS} selectedKey="link" onSelectionChange={() => {}} />,
    );
    await expect(expectNoAxeViolations()).resolves.toBeUndefined();
    await userEvent.click(screen.getByRole("button", { name: /Role/ }));
    await expect(expectNoAxeViolations(screen.getByRole("listbox"))).resolves.toBeUndefined();
  });
});

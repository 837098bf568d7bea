import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { Button } from "../button/button";
import { Rosette } from "../rosette/rosette";
import { expectNoAxeViolations } from "../testing/axe";
import { Menu } from "./menu";
import { MenuItem } from "./menu-item";
import { MenuSection } from "./menu-section";
import { MenuTrigger } from "./menu-trigger";

function InviteMenu({ onAction }: { onAction: (role: unknown) => void }) {
  return (
    <MenuTrigger>
      <Button>Invite agent</Button>
      <Menu label="Roles" onAction={onAction}>
        <MenuItem id="friendly" label="Friendly" description="Small talk" icon={<Rosette />} />
        <MenuItem id="expert" label="Expert" description="Facts and careful reasoning" />
      </Menu>
    </MenuTrigger>
  );
}

describe("Menu", () => {
  it("opens, names its items exactly and acts", async () => {
    const onAction = vi.fn<(role: unknown) => void>();
    render(<InviteMenu onAction={onAction} />);
    await userEvent.click(screen.getByRole("button", { name: "Invite agent" }));
    const item = screen.getByRole("menuitem", { name: "Expert" });
    expect(item).toHaveAccessibleDescription("Facts and careful reasoning");
    await expectNoAxeViolations(screen.getByRole("menu"));
    await userEvent.click(item);
    expect(onAction.mock.calls[0]?.[0]).toBe("expert");
    await waitFor(() => expect(screen.queryByRole("menu")).toBeNull());
  });

  it("works with the keyboard and gives the focus back", async () => {
    const onAction = vi.fn<(role: unknown) => void>();
    render(<InviteMenu onAction={onAction} />);
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    expect(onAction.mock.calls[0]?.[0]).toBe("expert");
    await waitFor(() => expect(screen.getByRole("button", { name: "Invite agent" })).toHaveFocus());
  });

  it("holds a choice in a titled section", async () => {
    const onSelectionChange = vi.fn<(keys: Iterable<unknown> | "all") => void>();
    render(
      <MenuTrigger>
        <Button>Devices</Button>
        <Menu>
          <MenuSection
            title="Microphone"
            selectionMode="single"
            selectedKeys={["a"]}
            onSelectionChange={onSelectionChange}
          >
            <MenuItem id="a" label="Built-in" />
            <MenuItem id="b" label="Headset" />
          </MenuSection>
        </Menu>
      </MenuTrigger>,
    );
    await userEvent.click(screen.getByRole("button", { name: "Devices" }));
    expect(screen.getByRole("group", { name: "Microphone" })).toBeInTheDocument();
    expect(screen.getByRole("menuitemradio", { name: "Built-in" })).toBeChecked();
    await userEvent.click(screen.getByRole("menuitemradio", { name: "Headset" }));
    expect([...(onSelectionChange.mock.lastCall?.[0] ?? [])]).toEqual(["b"]);
  });
});

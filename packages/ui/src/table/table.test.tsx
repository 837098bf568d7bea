import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Trash2 } from "lucide-react";
import { describe, expect, it, vi } from "vitest";
import { IconButton } from "../icon-button/icon-button";
import { expectNoAxeViolations } from "../testing/axe";
import { Cell } from "./cell";
import { ColumnHead } from "./column-head";
import { Table } from "./table";
import { RowActions, TableRow } from "./table-row";
import { WhoCell } from "./who-cell";

function ignore() {}

function Users({ onSort = ignore }: { onSort?: () => void }) {
  const head = (
    <>
      <ColumnHead sort="ascending" onSort={onSort}>
        Name
      </ColumnHead>
      <ColumnHead isNumber isLow>
        Sessions
      </ColumnHead>
      <ColumnHead isLabelHidden>Actions</ColumnHead>
    </>
  );
  return (
    <Table label="Users" head={head}>
      <TableRow isSelected>
        <Cell>
          <WhoCell name="Alice Moreau" secondary="alice" avatarId="u-alice" />
        </Cell>
        <Cell isNumber isLow>
          2
        </Cell>
        <Cell>
          <RowActions>
            <IconButton size="sm" tone="danger" label="Delete Alice Moreau" icon={<Trash2 />} />
          </RowActions>
        </Cell>
      </TableRow>
    </Table>
  );
}

describe("Table", () => {
  it("is a table with named columns", async () => {
    render(<Users />);
    const table = screen.getByRole("table", { name: "Users" });
    expect(
      within(table)
        .getAllByRole("columnheader")
        .map((th) => th.textContent),
    ).toEqual(["Name", "Sessions", "Actions"]);
    expect(within(table).getByRole("cell", { name: /^Alice Moreau/ })).toBeInTheDocument();
    await expectNoAxeViolations();
  });

  it("tells the sorting column and asks for another order", async () => {
    const onSort = vi.fn<() => void>();
    render(<Users onSort={onSort} />);
    expect(screen.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "ascending");
    await userEvent.click(screen.getByRole("button", { name: "Name" }));
    expect(onSort).toHaveBeenCalledOnce();
  });

  it("can be scrolled with the keyboard", () => {
    render(<Users />);
    expect(screen.getByRole("group", { name: "Users" })).toHaveAttribute("tabindex", "0");
  });
});

describe("WhoCell", () => {
  it("shows names as text, in their own direction", () => {
    render(<WhoCell name="<b>Kim</b>" avatarId="u-kim" />);
    expect(screen.getByText("<b>Kim</b>")).toHaveAttribute("dir", "auto");
  });
});

import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { Button } from "../button/button";
import { expectNoAxeViolations } from "../testing/axe";
import { Dialog } from "./dialog";

function Page({ role }: { role?: "dialog" | "alertdialog" }) {
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>Delete</Button>
      <Dialog
        title="Delete Chidi Okonkwo?"
        role={role}
        isOpen={isOpen}
        onOpenChange={setOpen}
        actions={
          <>
            <Button onPress={close}>Cancel</Button>
            <Button variant="danger">Delete for good</Button>
          </>
        }
      >
        <p>Chidi leaves 2 meetings at once.</p>
      </Dialog>
    </>
  );
}

async function open(role?: "dialog" | "alertdialog") {
  render(<Page {...(role ? { role } : {})} />);
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));
}

describe("Dialog", () => {
  it("is named by its question and takes the focus", async () => {
    await open("alertdialog");
    const dialog = screen.getByRole("alertdialog", { name: "Delete Chidi Okonkwo?" });
    await waitFor(() => expect(dialog).toContainElement(document.activeElement as HTMLElement));
    await expectNoAxeViolations(dialog);
  });

  it("keeps the focus inside", async () => {
    await open();
    const dialog = screen.getByRole("dialog");
    for (let step = 0; step < 4; step += 1) {
      await userEvent.tab();
      expect(dialog).toContainElement(document.activeElement as HTMLElement);
    }
  });

  it("closes on Escape and gives the focus back", async () => {
    await open();
    await userEvent.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await waitFor(() => expect(screen.getByRole("button", { name: "Delete" })).toHaveFocus());
  });

  it("closes by its own Cancel", async () => {
    await open();
    await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("closes by a press beside it, but not when something could be lost", async () => {
    await open("alertdialog");
    await userEvent.click(screen.getByRole("alertdialog").parentElement!.parentElement!);
    expect(screen.getByRole("alertdialog")).toBeInTheDocument();
  });
});

import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Button } from "../button/button";
import { PageHead } from "../page-head/page-head";
import { expectNoAxeViolations } from "../testing/axe";
import { AdminFrame } from "./admin-frame";

it("is the page beside the navigation", async () => {
  render(
    <AdminFrame nav={<nav aria-label="Main" />}>
      <PageHead title="Users" meta="1,284">
        <Button variant="primary">Create user</Button>
      </PageHead>
    </AdminFrame>,
  );
  const main = screen.getByRole("main");
  expect(main).toContainElement(screen.getByRole("heading", { level: 1, name: "Users" }));
  expect(main).toContainElement(screen.getByRole("button", { name: "Create user" }));
  expect(main).not.toContainElement(screen.getByRole("navigation"));
  await expectNoAxeViolations();
});

it("makes everything compact, menus and dialogs too, and only while it is there", () => {
  const { unmount } = render(<AdminFrame nav={null}>Users</AdminFrame>);
  expect(document.documentElement).toHaveAttribute("data-density", "compact");
  unmount();
  expect(document.documentElement).not.toHaveAttribute("data-density");
});

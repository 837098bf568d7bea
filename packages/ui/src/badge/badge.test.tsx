import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Badge } from "./badge";
import { CountBadge } from "./count-badge";

it("is its word", async () => {
  render(<Badge tone="warning">demo model</Badge>);
  expect(screen.getByText("demo model")).toHaveAttribute("data-tone", "warning");
  await expectNoAxeViolations();
});

it("keeps the count out of the name of what it sits on", () => {
  render(
    <button type="button">
      Chat
      <CountBadge count={3} />
    </button>,
  );
  const button = screen.getByRole("button", { name: "Chat" });
  expect(button.querySelector("[data-text]")).toHaveAttribute("data-text", "3");
  expect(button).toHaveTextContent(/^Chat$/);
});

it("does not grow past two digits", () => {
  const { container } = render(<CountBadge count={128} />);
  expect(container.firstElementChild).toHaveAttribute("data-text", "99+");
});

import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { LinkButton } from "./link-button";

it("is a link that looks like a button", async () => {
  render(
    <LinkButton href="/home" variant="primary">
      Home
    </LinkButton>,
  );
  const link = screen.getByRole("link", { name: "Home" });
  expect(link).toHaveAttribute("href", "/home");
  expect(link).toHaveAttribute("data-variant", "primary");
  await expectNoAxeViolations();
});

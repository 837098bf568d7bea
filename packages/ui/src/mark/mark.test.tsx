import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Badge } from "../badge/badge";
import { expectNoAxeViolations } from "../testing/axe";
import { Mark } from "./mark";

it("names a link home by the word", async () => {
  render(
    <a href="/">
      <Mark suffix={<Badge>Admin</Badge>} />
    </a>,
  );
  expect(screen.getByRole("link", { name: "Confa Admin" })).toBeInTheDocument();
  await expectNoAxeViolations();
});

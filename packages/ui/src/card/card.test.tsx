import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Badge } from "../badge/badge";
import { expectNoAxeViolations } from "../testing/axe";
import { Card, CardHead } from "./card";

it("is a section named by its head", async () => {
  render(
    <Card as="section" aria-labelledby="rooms">
      <CardHead titleId="rooms" title="Rooms">
        <Badge>7 live</Badge>
      </CardHead>
    </Card>,
  );
  expect(screen.getByRole("region", { name: "Rooms" })).toContainElement(screen.getByText("7 live"));
  await expectNoAxeViolations();
});

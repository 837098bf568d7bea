import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Button } from "../button/button";
import { expectNoAxeViolations } from "../testing/axe";
import { Banner } from "./banner";

it.each(["info", "warning", "agent"] as const)("waits for a pause of the screen reader: %s", async (tone) => {
  render(
    <Banner tone={tone} title="You are muted.">
      Hold Space to talk.
    </Banner>,
  );
  expect(screen.getByRole("status")).toHaveTextContent("You are muted. Hold Space to talk.");
  await expectNoAxeViolations();
});

it("interrupts for danger and has a way out", async () => {
  render(
    <Banner tone="danger" title="We cannot reach the server." action={<Button size="sm">Try now</Button>}>
      Check your network; we keep trying.
    </Banner>,
  );
  expect(screen.getByRole("alert")).toHaveTextContent("We cannot reach the server. Check your network");
  expect(screen.getByRole("button", { name: "Try now" })).toBeInTheDocument();
  await expectNoAxeViolations();
});

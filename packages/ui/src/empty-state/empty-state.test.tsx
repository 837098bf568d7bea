import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Button } from "../button/button";
import { Rosette } from "../rosette/rosette";
import { expectNoAxeViolations } from "../testing/axe";
import { EmptyState } from "./empty-state";

it("says what is missing and offers one act", async () => {
  render(
    <main>
      <h1>Room</h1>
      <EmptyState
        level={2}
        icon={<Rosette size="fill" />}
        title="No agents here yet"
        action={<Button>Invite agent</Button>}
      >
        An agent joins like a person.
      </EmptyState>
    </main>,
  );
  expect(screen.getByRole("heading", { name: "No agents here yet", level: 2 })).toBeInTheDocument();
  expect(screen.getByText("An agent joins like a person.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Invite agent" })).toBeInTheDocument();
  await expectNoAxeViolations();
});

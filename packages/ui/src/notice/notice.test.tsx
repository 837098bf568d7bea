import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Button } from "../button/button";
import { expectNoAxeViolations } from "../testing/axe";
import { Notice } from "./notice";

it("says what is, what to do, and shows the code", async () => {
  render(
    <Notice
      title="The meeting server does not answer."
      code="server_unreachable"
      actions={<Button>Try again</Button>}
    >
      Nothing is wrong on your side.
    </Notice>,
  );
  expect(screen.getByRole("main")).toHaveTextContent("Nothing is wrong on your side.");
  expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("The meeting server does not answer.");
  expect(screen.getByRole("button", { name: "Try again" })).toBeInTheDocument();
  expect(screen.getByText("server_unreachable")).toBeInTheDocument();
  await expectNoAxeViolations();
});

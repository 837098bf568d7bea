import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Spinner } from "../spinner/spinner";
import { expectNoAxeViolations } from "../testing/axe";
import { Skeleton } from "./skeleton";

it("has the shape that is asked for and is not read out", async () => {
  const { container } = render(
    <section aria-busy="true" aria-label="Loading rooms">
      <Skeleton width="70%" height={32} isRound />
    </section>,
  );
  const shape = container.querySelector("span");
  expect(shape).toHaveStyle({ inlineSize: "70%", blockSize: "32px" });
  expect(shape).toHaveAttribute("aria-hidden", "true");
  await expectNoAxeViolations();
});

it("leaves words to a spinner that has a label", () => {
  const { container } = render(<Spinner label="Joining" />);
  expect(screen.getByText("Joining")).toBeInTheDocument();
  expect(container.querySelector("svg")).toHaveAttribute("aria-hidden", "true");
});

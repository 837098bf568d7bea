import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { useState } from "react";
import { expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Segmented } from "./segmented";

const ITEMS = [
  { id: "grid", label: "Grid" },
  { id: "speaker", label: "Speaker" },
] as const;

function Layout({ onChoose }: { onChoose: (key: "grid" | "speaker") => void }) {
  const [key, setKey] = useState<"grid" | "speaker">("grid");
  return (
    <Segmented
      label="Layout"
      items={ITEMS}
      selectedKey={key}
      onSelectionChange={(next) => {
        setKey(next);
        onChoose(next);
      }}
    />
  );
}

it("is a group of which always one is chosen", async () => {
  const onChoose = vi.fn<(key: "grid" | "speaker") => void>();
  render(<Layout onChoose={onChoose} />);
  expect(screen.getByRole("radiogroup", { name: "Layout" })).toBeInTheDocument();
  await userEvent.click(screen.getByRole("radio", { name: "Speaker" }));
  expect(screen.getByRole("radio", { name: "Speaker" })).toBeChecked();
  expect(screen.getByRole("radio", { name: "Grid" })).not.toBeChecked();
  await userEvent.click(screen.getByRole("radio", { name: "Speaker" }));
  expect(onChoose.mock.calls).toEqual([["speaker"]]);
  await expectNoAxeViolations();
});

it("moves with the arrow keys", async () => {
  const onChoose = vi.fn<(key: "grid" | "speaker") => void>();
  render(<Layout onChoose={onChoose} />);
  await userEvent.tab();
  await userEvent.keyboard("{ArrowRight}");
  expect(onChoose).toHaveBeenCalledWith("speaker");
});

it("keeps two of them on a page apart", async () => {
  render(
    <>
      <Layout onChoose={() => {}} />
      <Layout onChoose={() => {}} />
    </>,
  );
  await userEvent.click(screen.getAllByRole("radio", { name: "Speaker" })[0]!);
  expect(screen.getAllByRole("radio", { name: "Grid" })[1]).toBeChecked();
});

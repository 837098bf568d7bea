import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { byPlace } from "./people-order";
import { PeoplePanel, type Present } from "./PeoplePanel";

function person(identity: string, name: string, more: Partial<Present> = {}): Present {
  const base = { isYou: false, isAgent: false, isMicrophoneOn: true, handOrder: null, isUnheard: false };
  return { identity, name, standing: null, ...base, ...more };
}

const ALICE = person("u-1-a", "Alice Moreau", { isYou: true, standing: "host" });
const BORIS = person("u-2-b", "Boris Petrov", { isMicrophoneOn: false, handOrder: 2, isUnheard: true });
const CHIDI = person("u-3-c", "Chidi Okonkwo", { handOrder: 1 });
const EXPERT = person("agent-1", "Expert", { isAgent: true });
const PRESENT = [ALICE, BORIS, EXPERT];

const acts = {
  mute: vi.fn<(one: Present) => void>(),
  muteAll: vi.fn<() => void>(),
  lowerHand: vi.fn<(one: Present) => void>(),
  remove: vi.fn<(one: Present) => void>(),
};

beforeEach(() => vi.clearAllMocks());

const door = { admit: vi.fn<(one: unknown) => void>(), refuse: vi.fn<(one: unknown) => void>() };
const VERA = { ticket: "t-1", displayName: "Vera Kim", userId: null };
const DAN = { ticket: "t-2", displayName: "Dan Lee", userId: "9" };

function open(present: Present[], mayModerate = false, waiting = [] as (typeof VERA | typeof DAN)[]) {
  const onClose = vi.fn<() => void>();
  const { container } = render(
    <PeoplePanel
      present={present}
      acts={mayModerate ? acts : null}
      door={{ waiting, ...door }}
      invite={null}
      onClose={onClose}
    />,
  );
  return { container, onClose };
}

describe("the people panel", () => {
  it("lists who is here, who you are, who is muted and who is an agent", async () => {
    const { container } = open(PRESENT);
    const [alice, boris, expert] = screen.getAllByRole("listitem");
    expect(within(alice!).getByText("you")).toBeVisible();
    expect(within(alice!).getByText("Host")).toBeVisible();
    expect(within(boris!).queryByText("Host")).toBeNull();
    expect(within(alice!).getByText("Microphone on")).toBeVisible();
    expect(within(boris!).getByText("Microphone off")).toBeVisible();
    expect(within(boris!).queryByText("you")).toBeNull();
    expect(within(expert!).getByText("Agent")).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it("shows raised hands in their order, and whom agents may not hear", () => {
    open(PRESENT);
    const boris = within(screen.getAllByRole("listitem")[1]!);
    expect(boris.getByText("Hand up, number 2")).toBeInTheDocument();
    expect(boris.getByText("Agents may not hear")).toBeInTheDocument();
    const order = [EXPERT, BORIS, CHIDI, ALICE].toSorted(byPlace).map(({ name }) => name);
    expect(order).toEqual(["Alice Moreau", "Chidi Okonkwo", "Boris Petrov", "Expert"]);
  });

  it("closes", async () => {
    const { onClose } = open(PRESENT);
    await userEvent.click(screen.getByRole("button", { name: "Close people" }));
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("finds somebody among many", async () => {
    const many = Array.from({ length: 12 }, (_, index) => person(`u-${index}-a`, `Person ${index}`));
    const { container } = open([...many, BORIS]);
    await userEvent.type(screen.getByRole("searchbox", { name: "Search people" }), "boris");
    expect(screen.getAllByRole("listitem")).toHaveLength(1);
    await expectNoAxeViolations(container);
    await userEvent.type(screen.getByRole("searchbox"), "x");
    expect(screen.getByText("Nobody here has this name.")).toBeVisible();
  });
});

describe("leading the room", () => {
  it("is not offered to others", () => {
    open(PRESENT);
    expect(screen.queryByRole("button", { name: /Mute|Remove/ })).toBeNull();
  });

  it("mutes one or everyone, and lowers hands", async () => {
    const { container } = open([ALICE, CHIDI, EXPERT], true);
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Mute Chidi Okonkwo" }));
    expect(acts.mute).toHaveBeenCalledWith(CHIDI);
    await userEvent.click(screen.getByRole("button", { name: "Lower hand of Chidi Okonkwo" }));
    expect(acts.lowerHand).toHaveBeenCalledWith(CHIDI);
    await userEvent.click(screen.getByRole("button", { name: "Mute everyone" }));
    expect(acts.muteAll).toHaveBeenCalledOnce();
    expect(screen.queryByRole("button", { name: "Remove Expert" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Remove Alice Moreau" })).toBeNull();
  });

  it("asks before somebody is removed", async () => {
    open(PRESENT, true);
    await userEvent.click(screen.getByRole("button", { name: "Remove Boris Petrov" }));
    const dialog = within(screen.getByRole("alertdialog", { name: "Remove Boris Petrov?" }));
    await userEvent.click(dialog.getByRole("button", { name: "Cancel" }));
    expect(acts.remove).not.toHaveBeenCalled();
    await userEvent.click(screen.getByRole("button", { name: "Remove Boris Petrov" }));
    await expectNoAxeViolations(document.body);
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    expect(acts.remove).toHaveBeenCalledWith(BORIS);
  });
});

describe("those who wait", () => {
  it("are let in or refused by name", async () => {
    const { container } = open([ALICE], true, [VERA, DAN]);
    expect(screen.getByRole("region", { name: "2 people wait to be let in" })).toBeVisible();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Admit Vera Kim" }));
    expect(door.admit).toHaveBeenCalledWith(VERA);
    await userEvent.click(screen.getByRole("button", { name: "Refuse Dan Lee" }));
    expect(door.refuse).toHaveBeenCalledWith(DAN);
  });
});

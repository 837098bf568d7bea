import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Button } from "../button/button";
import { place } from "./place";
import { Tooltip } from "./tooltip";

const bubble = () => document.querySelector("[data-tooltip]");

function setup() {
  render(
    <Tooltip content="Agents are turned off in this room.">
      <Button>Invite agent</Button>
    </Tooltip>,
  );
  return userEvent.setup({ advanceTimers: vi.advanceTimersByTime });
}

describe("Tooltip", () => {
  beforeEach(() => void vi.useFakeTimers({ shouldAdvanceTime: true }));
  afterEach(() => void vi.useRealTimers());

  it("describes what it wraps, open or not", () => {
    setup();
    expect(screen.getByRole("button", { name: "Invite agent" })).toHaveAccessibleDescription(
      "Agents are turned off in this room.",
    );
  });

  it("comes at once with keyboard focus and goes with Escape", async () => {
    const user = setup();
    await user.tab();
    expect(bubble()).toHaveTextContent("Agents are turned off in this room.");
    await user.keyboard("{Escape}");
    expect(bubble()).toBeNull();
  });

  it("goes when the pointer leaves, and never comes after a short visit", async () => {
    const user = setup();
    await user.hover(screen.getByRole("button"));
    await user.unhover(screen.getByRole("button"));
    act(() => vi.advanceTimersByTime(1000));
    expect(bubble()).toBeNull();
  });

  it("stays while the pointer is on it", async () => {
    const user = setup();
    await user.hover(screen.getByRole("button"));
    act(() => vi.advanceTimersByTime(600));
    await user.hover(bubble()!);
    act(() => vi.advanceTimersByTime(1000));
    expect(bubble()).not.toBeNull();
  });
});

describe("place", () => {
  const view = { width: 400, height: 300 };
  const tip = { width: 100, height: 20 };

  it("stands above the middle of its anchor", () => {
    expect(place({ left: 150, top: 100, width: 40, height: 40 }, tip, view, "top")).toEqual({
      left: 120,
      top: 72,
    });
  });

  it("turns over where there is no room", () => {
    expect(place({ left: 150, top: 10, width: 40, height: 40 }, tip, view, "top").top).toBe(58);
    expect(place({ left: 150, top: 270, width: 40, height: 20 }, tip, view, "bottom").top).toBe(242);
  });

  it("keeps its distance from the edges", () => {
    expect(place({ left: 0, top: 100, width: 20, height: 20 }, tip, view, "top").left).toBe(8);
    expect(place({ left: 390, top: 100, width: 10, height: 20 }, tip, view, "top").left).toBe(292);
  });

  it("mirrors start and end with the direction of text", () => {
    const anchor = { left: 180, top: 100, width: 40, height: 20 };
    expect(place(anchor, tip, view, "start", false).left).toBe(72);
    expect(place(anchor, tip, view, "start", true).left).toBe(228);
  });
});

import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Participant } from "livekit-client";
import { describe, expect, it, vi } from "vitest";
import { LayoutSwitch } from "./LayoutSwitch";
import { PinButton } from "./PinButton";
import { chooseLead } from "./use-lead-speaker";
import { useStageView } from "./use-stage-view";

const person = (identity: string, isLocal = false) => ({ identity, isLocal }) as Participant;
const PEOPLE = [person("boris"), person("chidi"), person("me", true)];

describe("who is shown large", () => {
  it.each([
    ["the pinned one before the speaker", "me", "chidi", "me"],
    ["the speaker", null, "chidi", "chidi"],
    ["the first who joined while nobody has spoken", null, null, "boris"],
    ["somebody who is here, when the pinned one left", "gone", null, "boris"],
  ])("is %s", (_, pinned, speaker, lead) => {
    expect(chooseLead(PEOPLE, pinned, speaker)?.identity).toBe(lead);
  });

  it("is oneself only when nobody else is here", () => {
    expect(chooseLead([person("me", true)], null, null)?.identity).toBe("me");
  });
});

describe("the view of the meeting", () => {
  it("shows somebody pinned large, and everybody again in the grid", () => {
    const { result } = renderHook(() => useStageView());
    expect(result.current.layout).toBe("grid");
    act(() => result.current.pin("boris"));
    expect(result.current.layout).toBe("speaker");
    act(() => result.current.setLayout("grid"));
    expect(result.current).toMatchObject({ layout: "grid", pinned: null });
  });

  it("is remembered", () => {
    const first = renderHook(() => useStageView());
    act(() => first.result.current.setLayout("speaker"));
    expect(renderHook(() => useStageView()).result.current.layout).toBe("speaker");
  });

  it("is chosen with a switch, and a pin with a button", async () => {
    const onChange = vi.fn<(layout: string) => void>();
    const onPin = vi.fn<(isPinned: boolean) => void>();
    const { container } = render(
      <>
        <LayoutSwitch layout="grid" onChange={onChange} />
        <PinButton name="Boris" isPinned={false} onChange={onPin} />
      </>,
    );
    await userEvent.click(screen.getByRole("radio", { name: "Speaker" }));
    expect(onChange).toHaveBeenCalledWith("speaker");
    await userEvent.click(screen.getByRole("button", { name: "Pin Boris" }));
    expect(onPin).toHaveBeenCalledWith(true);
    await expectNoAxeViolations(container);
  });
});

import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, renderHook, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { RoomEvent } from "livekit-client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readPassphrase, writePassphrase } from "@/shared/passphrase";
import { FakeRoom } from "@/testing/fake-room";
import { useUndecrypted } from "./use-undecrypted";
import WrongPassphrase from "./WrongPassphrase";

afterEach(() => history.replaceState(null, "", "/"));

describe("the passphrase", () => {
  it("stands in the fragment, whatever its letters", () => {
    expect(readPassphrase()).toBeNull();
    writePassphrase("correct & horse #1");
    expect(location.pathname + location.search).toBe("/");
    expect(readPassphrase()).toBe("correct & horse #1");
  });

  it("can be typed anew when it does not fit", async () => {
    const onChange = vi.fn<(passphrase: string) => void>();
    writePassphrase("wrong");
    render(<WrongPassphrase name="Boris Petrov" onChange={onChange} />);
    expect(screen.getByRole("alert")).toHaveTextContent(/We cannot decrypt Boris Petrov/);
    await userEvent.click(screen.getByRole("button", { name: "Change passphrase" }));
    await expectNoAxeViolations(document.body);
    await userEvent.clear(screen.getByLabelText("Passphrase"));
    await userEvent.type(screen.getByLabelText("Passphrase"), "right");
    await userEvent.click(screen.getByRole("button", { name: "Use it" }));
    expect(onChange).toHaveBeenCalledWith("right");
    expect(screen.queryByRole("dialog")).toBeNull();
  });
});

describe("somebody with another passphrase", () => {
  it("is named until the passphrase changes or that person leaves", () => {
    vi.useFakeTimers({ now: 100_000 });
    const room = new FakeRoom();
    const { result } = renderHook(() => useUndecrypted(room.asRoom));
    const fail = () => act(() => room.emit(RoomEvent.EncryptionError, new Error("key"), { name: "Boris" }));
    fail();
    expect(result.current.name).toBe("Boris");
    act(() => result.current.reset());
    fail();
    expect(result.current.name).toBeNull();
    act(() => vi.advanceTimersByTime(5000));
    fail();
    expect(result.current.name).toBe("Boris");
    act(() => room.emit(RoomEvent.ParticipantDisconnected, { name: "Boris" }));
    expect(result.current.name).toBeNull();
    fail();
    act(() => vi.advanceTimersByTime(66_000));
    expect(result.current.name).toBeNull();
    vi.useRealTimers();
  });
});

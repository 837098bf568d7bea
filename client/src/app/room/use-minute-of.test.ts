import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useMinuteOf } from "./use-minute-of";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("tells the time at once, and then at each full minute only", () => {
  const since = Date.now() - 24 * 60_000 - 18_000;
  const told: number[] = [];
  renderHook(() => told.push(useMinuteOf(since)));
  act(() => void vi.advanceTimersByTime(41_999));
  expect(told).toEqual([1_458_000]);
  act(() => void vi.advanceTimersByTime(1));
  act(() => void vi.advanceTimersByTime(60_000));
  expect(told).toEqual([1_458_000, 1_500_000, 1_560_000]);
});

it("is right again after a computer's sleep", () => {
  const since = Date.now();
  const { result } = renderHook(() => useMinuteOf(since));
  vi.setSystemTime(since + 600_000);
  act(() => void vi.advanceTimersToNextTimer());
  expect(result.current).toBeGreaterThanOrEqual(600_000);
});

import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useMinutesSince } from "./use-minutes-since";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

it("tells the time at once, and then at each full minute only", () => {
  const since = Date.now() - 24 * 60_000 - 18_000;
  const told: number[] = [];
  renderHook(() => told.push(useMinutesSince(since)));
  act(() => void vi.advanceTimersByTime(41_999));
  expect(told).toEqual([24]);
  act(() => void vi.advanceTimersByTime(1));
  act(() => void vi.advanceTimersByTime(60_000));
  expect(told).toEqual([24, 25, 26]);
});

it("is right again after a computer's sleep", () => {
  const since = Date.now();
  const { result } = renderHook(() => useMinutesSince(since));
  vi.setSystemTime(since + 600_000);
  act(() => void vi.advanceTimersToNextTimer());
  expect(result.current).toBeGreaterThanOrEqual(10);
});

it("begins at zero where the server's clock is ahead", () => {
  const { result } = renderHook(() => useMinutesSince(Date.now() + 30_000));
  expect(result.current).toBe(0);
});

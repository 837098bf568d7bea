import { afterEach, describe, expect, it, vi } from "vitest";
import { describeBothProblem, describeDeviceProblem, readDeviceProblem } from "./device-problem";

afterEach(() => vi.unstubAllGlobals());

describe("a device that does not work", () => {
  it.each([
    ["NotAllowedError", "denied"],
    ["NotFoundError", "missing"],
    ["OverconstrainedError", "missing"],
    ["NotReadableError", "in-use"],
    ["TypeError", "unknown"],
  ])("reads %s as %s", (name, problem) => {
    vi.stubGlobal("navigator", { mediaDevices: {} });
    expect(readDeviceProblem(new DOMException("no", name))).toBe(problem);
  });

  it("knows a page that may not use devices at all", () => {
    vi.stubGlobal("navigator", {});
    expect(readDeviceProblem(new TypeError("undefined"))).toBe("unsupported");
  });

  it("says what is, then what to do", () => {
    expect(describeDeviceProblem("microphone", "denied")).toMatch(
      /^The browser does not give us your microphone. Allow it in the address bar, then try again. Press/,
    );
    expect(describeDeviceProblem("camera", "in-use")).toBe(
      "Another program uses your camera. Close it there, or choose another camera.",
    );
    expect(describeBothProblem("denied")).toMatch(
      /^The browser does not give us your microphone and camera. Allow them in the address bar, then try again. Press/,
    );
  });
});

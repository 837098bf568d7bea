import { afterEach, describe, expect, it, vi } from "vitest";
import { forgetMeeting, recallMeeting, rememberMeeting } from "./meeting-memory";
import { renewTabDevice, tabDevice } from "./tab-device";

const MEETING = { room: "design", name: "Alice", isMicrophoneOn: false, isCameraOn: true };

function openedBy(type: "reload" | "navigate" | "back_forward"): void {
  vi.stubGlobal("performance", { getEntriesByType: () => [{ type }] });
}

afterEach(() => vi.unstubAllGlobals());

describe("the meeting of a tab", () => {
  it("is there again after a reload, with microphone and camera as they were", () => {
    rememberMeeting(MEETING);
    openedBy("reload");
    expect(recallMeeting("design")).toEqual(MEETING);
  });

  it("is another room's business in another room", () => {
    rememberMeeting(MEETING);
    openedBy("reload");
    expect(recallMeeting("standup")).toBeNull();
  });

  it.each(["navigate", "back_forward"] as const)("does not pull in a tab opened by %s", (type) => {
    rememberMeeting(MEETING);
    openedBy(type);
    expect(recallMeeting("design")).toBeNull();
  });

  it("is forgotten after leaving", () => {
    rememberMeeting(MEETING);
    forgetMeeting();
    openedBy("reload");
    expect(recallMeeting("design")).toBeNull();
  });

  it("is none when the stored text is broken", () => {
    sessionStorage.setItem("confa.meeting", "{");
    openedBy("reload");
    expect(recallMeeting("design")).toBeNull();
  });
});

describe("the device id of a tab", () => {
  it("stays, in letters and digits", () => {
    const device = tabDevice();
    expect(device).toMatch(/^[a-z0-9]{12}$/);
    expect(tabDevice()).toBe(device);
  });

  it("is another one when it was renewed", () => {
    const before = tabDevice();
    const renewed = renewTabDevice();
    expect(renewed).not.toBe(before);
    expect(tabDevice()).toBe(renewed);
  });
});

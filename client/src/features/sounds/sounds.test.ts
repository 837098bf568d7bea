import { beforeEach, describe, expect, it, vi } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { CueRules } from "./cue-rules";
import { CUES } from "./cues";
import { RoomCues } from "./room-cues";

const start = vi.fn<(at: number) => void>();

class FakeAudio {
  currentTime = 10;
  state = "running";
  destination = {};
  createGain() {
    const ramp = vi.fn<(value: number, at: number) => void>();
    const gain = { setValueAtTime: ramp, linearRampToValueAtTime: ramp, exponentialRampToValueAtTime: ramp };
    return { gain, connect: () => undefined };
  }
  createOscillator() {
    return { frequency: {}, connect: () => this.createGain(), start, stop: () => undefined };
  }
}

beforeEach(() => {
  start.mockClear();
  vi.stubGlobal("AudioContext", FakeAudio);
});

describe("the sounds of a meeting", () => {
  it("are notes one after the other", () => {
    new RoomCues(new FakeRoom().asRoom).play("joined");
    expect(start.mock.calls).toEqual(CUES.joined.map(({ at }) => [10 + at]));
  });

  it("are silent when they are turned off, and while the person speaks", () => {
    const room = new FakeRoom();
    const cues = new RoomCues(room.asRoom);
    cues.setOn(false);
    cues.play("hand");
    cues.setOn(true);
    room.localParticipant.isSpeaking = true;
    cues.play("hand");
    expect(start).not.toHaveBeenCalled();
  });

  it("tell of the first three who join within a minute", () => {
    const rules = new CueRules();
    const heard = [0, 1000, 2000, 3000, 62_001].map((now) => rules.allows("joined", now, false));
    expect(heard).toEqual([true, true, true, false, true]);
    expect(rules.allows("left", 3000, false)).toBe(true);
  });

  it("are not missed where the browser plays none", () => {
    vi.stubGlobal("AudioContext", undefined);
    Reflect.deleteProperty(globalThis, "AudioContext");
    expect(() => new RoomCues(new FakeRoom().asRoom).play("lost")).not.toThrow();
  });
});

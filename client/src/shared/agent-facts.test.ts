import { describe, expect, it } from "vitest";
import { moodOf, readAgent } from "./agent-facts";

const NOTHING_SAID = {
  isMuted: false,
  focus: null,
  hears: [],
  providers: null,
  isDemo: false,
  state: null,
};

describe("an agent", () => {
  it("says in its metadata who it is, whom it hears and what serves it", () => {
    const said = {
      role: "expert",
      displayName: "Expert",
      isMuted: true,
      focus: "u-1-a",
      hears: ["u-1-a", "u-2-b"],
      providers: { stt: "deepgram", llm: "local", tts: null },
      isDemo: true,
      state: "muted",
    };
    expect(readAgent(JSON.stringify(said), "x")).toEqual(said);
  });

  it.each([undefined, "", "{", "null", "[]", '{"hears":"all","providers":"none","focus":""}'])(
    "is an agent all the same with %j",
    (metadata) => {
      expect(readAgent(metadata, "Scribe")).toEqual({ ...NOTHING_SAID, role: "", displayName: "Scribe" });
    },
  );

  it("shows what it does, and its voice before its word", () => {
    const agent = readAgent("{}", "Expert");
    expect(moodOf(agent, "listening", false)).toBe("listening");
    expect(moodOf(agent, "thinking", false)).toBe("thinking");
    expect(moodOf(agent, "thinking", true)).toBe("speaking");
    expect(moodOf({ ...agent, isMuted: true }, "speaking", true)).toBe("muted");
    expect(moodOf({ ...agent, state: "leaving" }, "speaking", true)).toBe("leaving");
    expect(moodOf(agent, "initializing", false)).toBe("joining");
  });
});

import { describe, expect, it } from "vitest";
import { isOfSite } from "./own-site";

describe("a server is of this site", () => {
  it.each([
    ["wss://live.confa.example.org", true],
    ["ws://live.confa.example.org:8080/rtc", true],
    ["wss://confa.example.org", true],
    ["wss://meet.livekit.cloud", false],
    ["wss://notconfa.example.org", false],
    ["wss://confa.example.org.evil.example", false],
    ["", false],
  ])("%s: %s", (url, isOurs) => {
    expect(isOfSite(url, "confa.example.org")).toBe(isOurs);
  });
});

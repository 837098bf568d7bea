import { ParticipantKind } from "livekit-client";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { CAPTION_TOPIC, CaptionLog, MOST_LINES } from "./caption-log";

let room: FakeRoom;
let log: CaptionLog;

beforeEach(() => {
  room = new FakeRoom();
  room.remoteParticipants.set("u-2-b", { identity: "u-2-b", name: "Boris", kind: ParticipantKind.STANDARD });
  room.remoteParticipants.set("agent-1", {
    identity: "agent-1",
    name: "Friendly",
    kind: ParticipantKind.AGENT,
  });
  log = new CaptionLog(room.asRoom);
  log.listen();
});

async function say(identity: string, text: string, segment: string, isFinal = false): Promise<void> {
  const attributes = { "lk.segment_id": segment, "lk.transcription_final": String(isFinal) };
  room.receiveText(CAPTION_TOPIC, identity, text, { attributes });
  await Promise.resolve();
}

const texts = () => log.getLines().map(({ name, text, isFinal }) => [name, text, isFinal]);

describe("captions", () => {
  it("replace interim words by final ones, in their place", async () => {
    await say("u-2-b", "What ti", "s-1");
    await say("agent-1", "Hello.", "s-2", true);
    await say("u-2-b", "What time is it?", "s-1", true);
    expect(texts()).toEqual([
      ["Boris", "What time is it?", true],
      ["Friendly", "Hello.", true],
    ]);
    expect(log.getLines().map(({ isAgent }) => isAgent)).toEqual([false, true]);
  });

  it("stay final when interim words come late", async () => {
    await say("u-2-b", "Yes.", "s-1", true);
    await say("u-2-b", "Ye", "s-1");
    expect(texts()).toEqual([["Boris", "Yes.", true]]);
  });

  it("name the person who reads them, too", async () => {
    await say("u-1-aaaa", "It is me.", "s-1", true);
    expect(texts()).toEqual([["Alice", "It is me.", true]]);
  });

  it("of one speaker are not replaced by another's with the same segment", async () => {
    await say("u-2-b", "The budget is fine.", "s-1", true);
    await say("agent-1", "The budget is gone.", "s-1", true);
    expect(texts()).toEqual([
      ["Boris", "The budget is fine.", true],
      ["Friendly", "The budget is gone.", true],
    ]);
  });

  it("of somebody who was never here are left out; of somebody who has just left they are not", async () => {
    await say("u-9-z", "I was never here.", "s-1", true);
    await say("u-2-b", "I am going", "s-2");
    room.remoteParticipants.delete("u-2-b");
    await say("u-2-b", "I am going now.", "s-2", true);
    expect(texts()).toEqual([["Boris", "I am going now.", true]]);
  });

  it("take away interim words that were none", async () => {
    await say("u-2-b", "Hm", "s-1");
    await say("u-2-b", " ", "s-1", true);
    expect(texts()).toEqual([]);
  });

  it("keep the newest only", async () => {
    for (let number = 0; number <= MOST_LINES; number += 1) await say("u-2-b", "Line.", `s-${number}`, true);
    expect(log.getLines()).toHaveLength(MOST_LINES);
    expect(log.getLines().at(-1)?.id).toContain(`s-${MOST_LINES}`);
  });
});

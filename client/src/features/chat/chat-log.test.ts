import { ParticipantKind } from "livekit-client";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeRoom } from "@/testing/fake-room";
import { CHAT_TOPIC, ChatLog, type ChatMessage } from "./chat-log";

let room: FakeRoom;
let log: ChatLog;

beforeEach(() => {
  room = new FakeRoom();
  room.remoteParticipants.set("u-2-b", { identity: "u-2-b", name: "Boris", kind: ParticipantKind.STANDARD });
  room.remoteParticipants.set("agent-1", {
    identity: "agent-1",
    name: "Expert",
    kind: ParticipantKind.AGENT,
  });
  log = new ChatLog(room.asRoom);
  log.listen();
});

async function hear(identity: string, text: string): Promise<void> {
  room.receiveText(CHAT_TOPIC, identity, text, { timestamp: 1000 });
  await Promise.resolve();
}

function kept(id: string, at: number): ChatMessage {
  return { id, at, text: id, identity: "u-2", name: "Boris", isOwn: false, isAgent: false };
}

describe("what was written before", () => {
  it("comes before what is written now, and is no news", async () => {
    await hear("u-2-b", "now");
    log.addHistory([kept("first", 1), kept("second", 2)]);
    expect(log.getState().messages.map(({ text }) => text)).toEqual(["first", "second", "now"]);
    expect(log.getState().numUnread).toBe(1);
  });

  it("is not shown twice", async () => {
    await hear("u-2-b", "now");
    log.addHistory([kept("u-2-b-now", 1000), kept("first", 1)]);
    log.addHistory([kept("first", 1)]);
    expect(log.getState().messages).toHaveLength(2);
  });

  it("is unread when it was missed in a cut", () => {
    log.addHistory([kept("first", 1)]);
    log.addHistory([kept("first", 1), kept("missed", 2)]);
    expect(log.getState()).toMatchObject({ numUnread: 1, lastUnread: { text: "missed" } });
  });
});

describe("the chat", () => {
  it("keeps what comes while its panel is closed, and counts it", async () => {
    await hear("u-2-b", "Hello");
    await hear("u-2-b", "again");
    expect(log.getState().numUnread).toBe(2);
    expect(log.getState().messages.map(({ name, text }) => `${name}: ${text}`)).toEqual([
      "Boris: Hello",
      "Boris: again",
    ]);
  });

  it("counts nothing while its panel is open", async () => {
    await hear("u-2-b", "Hello");
    log.setOpen(true);
    expect(log.getState().numUnread).toBe(0);
    await hear("u-2-b", "again");
    expect(log.getState().numUnread).toBe(0);
  });

  it("shows the own message once it is sent", async () => {
    await log.send("Hi");
    expect(room.localParticipant.sendText).toHaveBeenCalledWith("Hi", { topic: "lk.chat" });
    expect(log.getState()).toMatchObject({
      numUnread: 0,
      messages: [{ name: "Alice", text: "Hi", isOwn: true }],
    });
  });

  it("does not show a message that could not be sent", async () => {
    room.localParticipant.sendText.mockRejectedValueOnce(new Error("closed"));
    await expect(log.send("Hi")).rejects.toThrow("closed");
    expect(log.getState().messages).toEqual([]);
  });

  it("knows an agent, and somebody who is not in the room any more", async () => {
    await hear("agent-1", "I can help.");
    await hear("u-9-x", "bye");
    expect(log.getState().messages).toMatchObject([
      { name: "Expert", isAgent: true },
      { name: "Guest", isAgent: false },
    ]);
  });
});

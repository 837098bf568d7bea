import { afterEach, describe, expect, it, vi } from "vitest";
import { EventParser } from "./event-parser";
import { readEvents } from "./event-stream";
import { createSession } from "./session";
import { grant, problem, serve } from "./testing/fake-server";

async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const found: Item[] = [];
  for await (const item of items) found.push(item);
  return found;
}

describe("EventParser", () => {
  it("gives events that arrive in pieces once they are whole", () => {
    const parser = new EventParser();
    expect(parser.take('id: 1\nevent: room\ndata: {"a"')).toEqual([]);
    expect(parser.take(": 1}\n")).toEqual([]);
    expect(parser.take("\nevent: bye\ndata: {}\nretry: 3000\n\n")).toEqual([
      { event: "room", data: '{"a": 1}', id: "1" },
      { event: "bye", data: "{}", retry: 3000 },
    ]);
  });

  it("passes over comments, and puts several lines of data together", () => {
    expect(new EventParser().take(": here\n\ndata: one\r\ndata: two\r\n\r\n")).toEqual([
      { event: "message", data: "one\ntwo" },
    ]);
  });
});

const signedIn = async () => {
  const session = createSession({ apiUrl: "http://api.test", storageKey: "k" });
  await session.signIn("alice", "p");
  return session;
};
const stream = (text: string) => new Response(text, { headers: { "Content-Type": "text/event-stream" } });
const options = () => ({
  path: "/admin/events?room=weekly",
  lastEventId: "7.0",
  signal: new AbortController().signal,
  onAlive: vi.fn<() => void>(),
});

describe("readEvents", () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it("sends the token and where to go on, and renews a refused token", async () => {
    let numTries = 0;
    const lastIds: (string | null)[] = [];
    const server = serve({
      "POST /auth": () => grant("t1"),
      "POST /auth/refresh": () => grant("t2"),
      "GET /admin/events": (request) => {
        lastIds.push(request.headers.get("Last-Event-ID"));
        numTries += 1;
        return numTries === 1 ? problem(401, "token_expired") : stream("event: sfu\ndata: {}\n\n");
      },
    });
    const session = await signedIn();
    const events = await all(readEvents(session, options()));
    expect(events).toEqual([{ event: "sfu", data: "{}" }]);
    expect(server.callsTo("GET /admin/events").map((call) => call.authorization)).toEqual([
      "Bearer t1",
      "Bearer t2",
    ]);
    expect(lastIds).toEqual(["7.0", "7.0"]);
    session.close();
  });

  it("stops reading when its signal says so", async () => {
    serve({
      "POST /auth": () => grant("t1"),
      "GET /admin/events": () => new Response(new ReadableStream()),
    });
    const session = await signedIn();
    const leaving = new AbortController();
    const reading = all(readEvents(session, { ...options(), signal: leaving.signal }));
    setTimeout(() => leaving.abort(), 20);
    await expect(reading).rejects.toThrow(/abort/i);
    session.close();
  });
});

import { createSession } from "@confa/api-client";
import { grant, problem, serve } from "@confa/api-client/testing";
import { afterEach, describe, expect, it, vi } from "vitest";
import { LiveStore } from "./live-store";
import { FakeStream, livePerson, liveRoom, withParticipants } from "./testing";

const snapshot = {
  isSfuAvailable: true,
  rooms: [withParticipants(liveRoom("weekly"), [livePerson("alice")])],
};
const closing: (() => void)[] = [];

async function follow(stream: FakeStream, events = stream.open) {
  serve({
    "POST /auth": () => grant("t1"),
    "POST /auth/refresh": () => problem(401, "session_ended"),
    "GET /admin/events": events,
  });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "k" });
  await session.signIn("maria", "p");
  const store = new LiveStore(session);
  closing.push(store.open(), () => session.close());
  return { store, session };
}

const numPeople = (store: LiveStore) => store.getState().picture.rooms.get("weekly")?.numPeople;

const refused = () => problem(403, "admin_only");

describe("The live store", () => {
  afterEach(() => {
    for (const close of closing.splice(0)) close();
    vi.unstubAllGlobals();
    localStorage.clear();
  });

  it("shows a burst of changes once", async () => {
    const stream = new FakeStream(snapshot);
    const { store } = await follow(stream);
    await expect.poll(() => numPeople(store)).toBe(1);
    const shown = vi.fn<() => void>();
    store.subscribe(shown);
    for (let at = 0; at < 50; at += 1) {
      stream.send("participant", { room: "weekly", participant: livePerson(`p${at}`) });
    }
    await expect.poll(() => numPeople(store)).toBe(51);
    expect(shown).toHaveBeenCalledTimes(1);
  });

  it("looks closely at a room as long as somebody looks", async () => {
    const stream = new FakeStream(snapshot);
    const { store } = await follow(stream);
    await expect.poll(() => numPeople(store)).toBe(1);
    const leave = store.watch("weekly");
    await expect.poll(() => stream.opened.at(-1)).toEqual({ query: "?room=weekly", lastEventId: "1.0" });
    leave();
    await expect.poll(() => stream.opened.at(-1)?.query).toBe("");
    expect(store.getState().staleSince).toBeNull();
  });

  it("asks who this is when the server does not let it in any more", async () => {
    const { session } = await follow(new FakeStream(snapshot), refused);
    await expect.poll(() => session.status).toBe("ended");
  });
});

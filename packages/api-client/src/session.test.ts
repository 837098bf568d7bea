import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, NetworkProblem } from "./problems";
import { createSession, type Session } from "./session";
import { openTabs } from "./session-tabs";
import { grant, noAnswer, problem, serve } from "./testing/fake-server";

const REFRESH = "POST /auth/refresh";
const sessions: Session[] = [];

function openTab(): Session {
  const session = createSession({ apiUrl: "http://api.test", storageKey: "confa.session" });
  sessions.push(session);
  return session;
}

async function signedIn(): Promise<Session> {
  const session = openTab();
  await session.signIn("alice", "correct horse battery");
  return session;
}

/** What `navigator.locks.request` does for one name. */
function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return (_name: string, _options: LockOptions, work: () => Promise<unknown>) =>
    (last = last.then(work, work));
}

/** The same while another tab holds the lock for ever. */
function neverInTurn(_name: string, { signal }: LockOptions): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason as Error));
  });
}

function deny(): never {
  throw new DOMException("The operation is insecure.", "SecurityError");
}

/** A browser that keeps nothing for this site. */
function blockSiteData(): void {
  vi.stubGlobal("localStorage", { getItem: deny, setItem: deny, removeItem: deny });
  vi.stubGlobal("BroadcastChannel", deny);
  vi.stubGlobal("navigator", { locks: { request: async () => deny() } });
}

function hadSession(): void {
  localStorage.setItem("confa.session", "1");
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  for (const session of sessions.splice(0)) session.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("A session in which nothing is asked", () => {
  it("is renewed ahead of its end, again and again", async () => {
    vi.useFakeTimers();
    const server = serve({ "POST /auth": () => grant("t1"), [REFRESH]: () => grant("t2") });
    const session = await signedIn();
    await vi.advanceTimersByTimeAsync(569_000);
    expect(server.callsTo(REFRESH)).toHaveLength(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(server.callsTo(REFRESH)).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(570_000);
    expect(server.callsTo(REFRESH)).toHaveLength(2);
    expect(session.status).toBe("signed-in");
  });

  it("goes on trying while the server does not answer", async () => {
    vi.useFakeTimers();
    const server = serve({ "POST /auth": () => grant("t1"), [REFRESH]: noAnswer });
    const session = await signedIn();
    await vi.advanceTimersByTimeAsync(571_000);
    server.on(REFRESH, () => grant("t2"));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(server.callsTo(REFRESH)).toHaveLength(2);
    expect(await session.accessToken()).toBe("t2");
  });

  it("ends by itself for somebody who was blocked", async () => {
    vi.useFakeTimers();
    serve({ "POST /auth": () => grant("t1"), [REFRESH]: () => problem(401, "user_blocked") });
    const session = await signedIn();
    await vi.advanceTimersByTimeAsync(571_000);
    expect(session.getState()).toMatchObject({ status: "ended", reason: "blocked" });
  });
});

describe("Continuing the session of before", () => {
  it("asks the server nothing on a first visit", async () => {
    const server = serve({});
    const session = openTab();
    await session.restore();
    expect(session.status).toBe("signed-out");
    expect(server.calls).toEqual([]);
  });

  it("signs in again with the cookie when there was a session", async () => {
    hadSession();
    const server = serve({ [REFRESH]: () => grant("t1") });
    const session = openTab();
    expect(session.status).toBe("restoring");
    await session.restore();
    expect(session.getState()).toMatchObject({ status: "signed-in", user: { username: "alice" } });
    expect(server.callsTo(REFRESH)[0]?.credentials).toBe("include");
  });

  it("ends, and forgets the mark, when the server does not know it any more", async () => {
    hadSession();
    serve({ [REFRESH]: () => problem(401, "session_over") });
    const session = openTab();
    await session.restore();
    expect(session.getState()).toMatchObject({ status: "ended", reason: "expired" });
    expect(localStorage.getItem("confa.session")).toBeNull();
  });

  it("says that the account was blocked", async () => {
    hadSession();
    serve({ [REFRESH]: () => problem(401, "user_blocked") });
    const session = openTab();
    await session.restore();
    expect(session.getState()).toMatchObject({ status: "ended", reason: "blocked" });
  });

  it.each([
    ["the server has a fault", () => problem(503, "unavailable"), ApiProblem],
    ["nothing answers", noAnswer, NetworkProblem],
  ])("is kept while %s, and continues at the next try", async (_, fault, kind) => {
    hadSession();
    const server = serve({ [REFRESH]: fault });
    const session = openTab();
    await session.restore();
    expect(session.status).toBe("restoring");
    expect(session.getState().problem).toBeInstanceOf(kind);
    server.on(REFRESH, () => grant("t1"));
    await session.restore();
    expect(session.status).toBe("signed-in");
  });
});

describe("Signing in", () => {
  it("holds the token in memory only", async () => {
    const server = serve({ "POST /auth": () => grant("secret-token") });
    const session = openTab();
    await session.signIn("alice", "correct horse battery");
    expect(await session.accessToken()).toBe("secret-token");
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain("secret-token");
    expect(server.calls[0]).toMatchObject({
      body: { username: "alice", password: "correct horse battery" },
      credentials: "include",
    });
  });

  it("works, for this page, where the browser blocks site data", async () => {
    blockSiteData();
    serve({ "POST /auth": () => grant("t1"), [REFRESH]: () => grant("t2") });
    const session = await signedIn();
    expect(session.status).toBe("signed-in");
    expect(await session.renew("t1")).toBe("t2");
  });

  it("in another tab asks anew, whatever was asked before it", async () => {
    hadSession();
    const early = Promise.withResolvers<Response>();
    const server = serve({ [REFRESH]: () => early.promise });
    const session = openTab();
    const otherTab = openTabs("confa.session", () => undefined);
    // Opened last, so it hears last.
    const heard = Promise.withResolvers<void>();
    const witness = openTabs("confa.session", () => heard.resolve());
    const restored = session.restore();
    await vi.waitFor(() => expect(server.callsTo(REFRESH)).toHaveLength(1));
    server.on(REFRESH, () => grant("new"));
    otherTab.tell("signed-in");
    await heard.promise;
    early.resolve(problem(401, "session_over"));
    await restored;
    await vi.waitFor(() => expect(session.status).toBe("signed-in"));
    expect(server.callsTo(REFRESH)).toHaveLength(2);
    expect(await session.accessToken()).toBe("new");
    otherTab.close();
    witness.close();
  });

  it("says plainly what is wrong and stays signed out", async () => {
    serve({ "POST /auth": () => problem(401, "wrong_credentials") });
    const session = openTab();
    await expect(session.signIn("alice", "wrong")).rejects.toThrow("Username or password is wrong.");
    expect(session.status).toBe("signed-out");
  });
});

describe("The access token", () => {
  it("is renewed ahead of its end", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const server = serve({ "POST /auth": () => grant("t1"), [REFRESH]: () => grant("t2") });
    const session = openTab();
    await session.signIn("alice", "correct horse battery");
    vi.setSystemTime(Date.now() + 500_000);
    expect(await session.accessToken()).toBe("t1");
    vi.setSystemTime(Date.now() + 80_000);
    expect(await session.accessToken()).toBe("t2");
    expect(server.callsTo(REFRESH)).toHaveLength(1);
  });

  it("is renewed once for all who wait for it", async () => {
    hadSession();
    const server = serve({ [REFRESH]: () => grant("t1") });
    const session = openTab();
    const tokens = await Promise.all([session.accessToken(), session.accessToken(), session.restore()]);
    expect(tokens.slice(0, 2)).toEqual(["t1", "t1"]);
    expect(server.callsTo(REFRESH)).toHaveLength(1);
  });

  it("is renewed by one tab after the other where the browser has locks", async () => {
    hadSession();
    vi.stubGlobal("navigator", { locks: { request: inTurn() } });
    let numOpen = 0;
    serve({
      [REFRESH]: async () => {
        numOpen += 1;
        await vi.waitFor(() => expect(numOpen).toBe(1));
        numOpen -= 1;
        return grant("t1");
      },
    });
    const tabs = [openTab(), openTab(), openTab()];
    expect(await Promise.all(tabs.map((tab) => tab.accessToken()))).toEqual(["t1", "t1", "t1"]);
  });

  it.each([
    ["the server has a fault", () => problem(503, "unavailable"), ApiProblem],
    ["nothing answers", noAnswer, NetworkProblem],
  ])("serves to its end while %s, and not longer", async (_, fault, kind) => {
    vi.useFakeTimers({ toFake: ["Date"] });
    serve({ "POST /auth": () => grant("t1"), [REFRESH]: fault });
    const session = await signedIn();
    vi.setSystemTime(Date.now() + 590_000);
    expect(await session.accessToken()).toBe("t1");
    vi.setSystemTime(Date.now() + 10_000);
    await expect(session.accessToken()).rejects.toBeInstanceOf(kind);
    expect(session.status).toBe("signed-in");
  });

  it("is renewed without a turn that another tab does not give back", async () => {
    hadSession();
    const limit = new AbortController();
    const limited = vi.spyOn(AbortSignal, "timeout").mockReturnValueOnce(limit.signal);
    vi.stubGlobal("navigator", { locks: { request: neverInTurn } });
    const server = serve({ [REFRESH]: () => grant("t1") });
    const token = openTab().accessToken();
    expect(server.callsTo(REFRESH)).toHaveLength(0);
    limit.abort();
    expect(await token).toBe("t1");
    limited.mockRestore();
  });

  it("is absent when nobody is signed in", async () => {
    serve({});
    expect(await openTab().accessToken()).toBeUndefined();
  });
});

describe("Signing out", () => {
  it("tells the server and forgets the session", async () => {
    const server = serve({
      "POST /auth": () => grant("t1"),
      "POST /auth/logout": () => new Response(null, { status: 204 }),
    });
    const session = await signedIn();
    await session.signOut();
    expect(session.status).toBe("signed-out");
    expect(await session.accessToken()).toBeUndefined();
    expect(localStorage.getItem("confa.session")).toBeNull();
    expect(server.callsTo("POST /auth/logout")[0]).toMatchObject({
      authorization: "Bearer t1",
      credentials: "include",
    });
  });

  it("stays signed in when the server cannot be told", async () => {
    serve({ "POST /auth": () => grant("t1"), "POST /auth/logout": noAnswer });
    const session = await signedIn();
    await expect(session.signOut()).rejects.toBeInstanceOf(NetworkProblem);
    expect(session.status).toBe("signed-in");
  });

  it("signs out the other tabs", async () => {
    serve({
      "POST /auth": () => grant("t1"),
      [REFRESH]: () => grant("t2"),
      "POST /auth/logout": () => new Response(null, { status: 204 }),
    });
    const [here, there] = [openTab(), openTab()];
    await here.signIn("alice", "correct horse battery");
    await vi.waitFor(() => expect(there.status).toBe("signed-in"));
    await here.signOut();
    await vi.waitFor(() =>
      expect(there.getState()).toMatchObject({ status: "ended", reason: "signed-out-elsewhere" }),
    );
    expect(here.status).toBe("signed-out");
  });

  it("is undone everywhere by signing in in one tab, even before its mark is seen here", async () => {
    serve({ [REFRESH]: () => grant("t1") });
    const [session, otherTab] = [openTab(), openTabs("confa.session", () => undefined)];
    otherTab.tell("signed-in");
    await vi.waitFor(() => expect(session.status).toBe("signed-in"));
    otherTab.close();
  });

  it("is not undone by a renewal that was under way", async () => {
    hadSession();
    const late = Promise.withResolvers<Response>();
    serve({ [REFRESH]: () => late.promise });
    const session = openTab();
    const otherTab = openTabs("confa.session", () => undefined);
    const restored = session.restore();
    otherTab.tell("signed-out");
    otherTab.close();
    await vi.waitFor(() => expect(session.status).toBe("ended"));
    late.resolve(grant("late"));
    await restored;
    expect(session.status).toBe("ended");
    expect(await session.accessToken()).toBeUndefined();
  });
});

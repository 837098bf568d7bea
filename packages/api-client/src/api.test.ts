import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createApi, dataOf, pageOf } from "./api";
import { ApiProblem, NetworkProblem } from "./problems";
import { createSession, type Session } from "./session";
import { alice, grant, json, noAnswer, problem, serve } from "./testing/fake-server";

const REFRESH = "POST /auth/refresh";
const ME = "GET /auth/me";
let session: Session;

beforeEach(() => {
  localStorage.clear();
  session = createSession({ apiUrl: "http://api.test", storageKey: "confa.session" });
});
afterEach(() => {
  session.close();
  vi.unstubAllGlobals();
});

/** Accepts the token `good` only. */
const guarded = (body: unknown) => (request: Request) =>
  request.headers.get("Authorization") === "Bearer good" ? json(body) : problem(401, "not_signed_in");

async function signedInWith(token: string): Promise<ReturnType<typeof createApi>> {
  await session.signIn("alice", "correct horse battery");
  expect(await session.accessToken()).toBe(token);
  return createApi(session);
}

describe("A refused token", () => {
  it("is renewed once for many requests at the same time, and all succeed", async () => {
    const server = serve({
      "POST /auth": () => grant("old"),
      [REFRESH]: () => grant("good"),
      [ME]: guarded(alice),
    });
    const api = await signedInWith("old");
    const answers = await Promise.all(Array.from({ length: 8 }, () => dataOf(api.GET("/auth/me"))));
    expect(answers.every((user) => user.username === "alice")).toBe(true);
    expect(server.callsTo(REFRESH)).toHaveLength(1);
    expect(server.callsTo(ME)).toHaveLength(16);
  });

  it("is not renewed again for an answer that was still on its way", async () => {
    const slow = Promise.withResolvers<Response>();
    let numAsked = 0;
    const server = serve({
      "POST /auth": () => grant("old"),
      [REFRESH]: () => grant("good"),
      [ME]: guarded(alice),
      "GET /rooms": (request) => (numAsked++ === 0 ? slow.promise : guarded([])(request)),
    });
    const api = await signedInWith("old");
    const late = api.GET("/rooms");
    await api.GET("/auth/me");
    slow.resolve(problem(401, "not_signed_in"));
    expect((await late).data).toEqual([]);
    expect(server.callsTo(REFRESH)).toHaveLength(1);
  });

  it("does not lose the request's body", async () => {
    const server = serve({
      "POST /auth": () => grant("old"),
      [REFRESH]: () => grant("good"),
      "POST /rooms": guarded({ name: "weekly" }),
    });
    const api = await signedInWith("old");
    await api.POST("/rooms", { body: { name: "weekly", title: "Design weekly" } });
    expect(server.callsTo("POST /rooms").map((call) => call.body)).toEqual([
      { name: "weekly", title: "Design weekly" },
      { name: "weekly", title: "Design weekly" },
    ]);
  });

  it("is tried again once, not for ever", async () => {
    const server = serve({
      "POST /auth": () => grant("old"),
      [REFRESH]: () => grant("still-bad"),
      [ME]: guarded(alice),
    });
    const api = await signedInWith("old");
    await expect(api.GET("/auth/me")).rejects.toMatchObject({ status: 401, code: "not_signed_in" });
    expect(server.callsTo(ME)).toHaveLength(2);
  });

  it("ends the session when it cannot be renewed", async () => {
    serve({
      "POST /auth": () => grant("old"),
      [REFRESH]: () => problem(401, "session_over"),
      [ME]: guarded(alice),
    });
    const api = await signedInWith("old");
    await expect(api.GET("/auth/me")).rejects.toBeInstanceOf(ApiProblem);
    expect(session.status).toBe("ended");
  });

  it("keeps the session when the server cannot renew it now", async () => {
    serve({ "POST /auth": () => grant("old"), [REFRESH]: noAnswer, [ME]: guarded(alice) });
    const api = await signedInWith("old");
    await expect(api.GET("/auth/me")).rejects.toBeInstanceOf(NetworkProblem);
    expect(session.status).toBe("signed-in");
  });

  it("of a guest is not mixed up with the session's", async () => {
    const server = serve({
      "POST /auth": () => grant("good"),
      "POST /livekit/token": () => problem(401, "not_signed_in"),
    });
    const api = await signedInWith("good");
    const call = api.POST("/livekit/token", {
      body: { room: "weekly" },
      headers: { Authorization: "Bearer guest" },
    });
    await expect(call).rejects.toMatchObject({ status: 401 });
    expect(server.callsTo("POST /livekit/token").map((made) => made.authorization)).toEqual(["Bearer guest"]);
    expect(session.status).toBe("signed-in");
  });
});

describe("Failures", () => {
  it("carry the fields, the wait and the request's name", async () => {
    serve({
      "POST /admin/users": () =>
        problem(422, "invalid_request", { errors: [{ field: "body.username", message: "Too short." }] }),
      "POST /admin/bootstrap": () => problem(429, "too_many_attempts", { headers: { "Retry-After": "230" } }),
    });
    const api = createApi(session);
    await expect(api.POST("/admin/users", { body: { username: "a" } })).rejects.toMatchObject({
      code: "invalid_request",
      requestId: "r-1",
      fieldErrors: { username: "Too short." },
    });
    await expect(
      api.POST("/admin/bootstrap", { body: { serviceKey: "k", username: "admin" } }),
    ).rejects.toMatchObject({
      retryAfter: 230,
      message: "Too many tries. You can try again in 4 minutes.",
    });
  });

  it("of a proxy without problem+json are told plainly too", async () => {
    serve({ [ME]: () => new Response("<h1>Bad gateway</h1>", { status: 502 }) });
    await expect(createApi(session).GET("/auth/me")).rejects.toMatchObject({
      code: "http_502",
      message: "The server has a problem. Nothing is wrong on your side. Try again in a minute.",
    });
  });

  it("of the network say that the server cannot be reached", async () => {
    serve({ [ME]: noAnswer });
    await expect(createApi(session).GET("/auth/me")).rejects.toMatchObject({
      code: "network",
      message: "We cannot reach the server. Check your network, then try again.",
    });
  });

  it("stay AbortErrors when the caller has cancelled", async () => {
    serve({ [ME]: () => Promise.reject(new DOMException("cancelled", "AbortError")) });
    await expect(createApi(session).GET("/auth/me")).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("A list", () => {
  it("knows the way to its next page", async () => {
    const link = '<http://api.test/rooms?limit=1&cursor=abc%3D>; rel="next"';
    serve({ "GET /rooms": () => json([{ name: "weekly" }], { headers: { Link: link } }) });
    const page = await pageOf(createApi(session).GET("/rooms", { params: { query: { limit: 1 } } }));
    expect(page).toMatchObject({ items: [{ name: "weekly" }], nextCursor: "abc=" });
  });

  it("ends without a Link header", async () => {
    serve({ "GET /rooms": () => json([]) });
    expect(await pageOf(createApi(session).GET("/rooms"))).toEqual({ items: [], nextCursor: undefined });
  });
});

import { vi } from "vitest";

export type Handler = (request: Request) => Response | Promise<Response>;

export interface Call {
  route: string;
  authorization: string | null;
  credentials: RequestCredentials;
  query: string;
  body: unknown;
}

export interface FakeServer {
  /** Every request that reached the network, in order. */
  calls: Call[];
  callsTo(route: string): Call[];
  /** Sets or replaces the handler of `METHOD /path`. */
  on(route: string, handler: Handler): void;
}

/** Puts a server with a table of routes (`METHOD /path`) at the network's edge, in place of `fetch`. */
export function serve(routes: Record<string, Handler>): FakeServer {
  const table = new Map(Object.entries(routes));
  const calls: Call[] = [];
  vi.stubGlobal("fetch", async (input: Request | string) => {
    const request = input instanceof Request ? input : new Request(new URL(input, location.origin));
    const call = await record(request);
    calls.push(call);
    const handler = table.get(call.route);
    return handler ? handler(request) : problem(404, "not_found");
  });
  return {
    calls,
    callsTo: (route) => calls.filter((call) => call.route === route),
    on: (route, handler) => table.set(route, handler),
  };
}

async function record(request: Request): Promise<Call> {
  const { pathname, search } = new URL(request.url);
  // Read as the network would: a body can be sent once.
  const text = await request.text();
  return {
    route: `${request.method} ${pathname}`,
    authorization: request.headers.get("Authorization"),
    credentials: request.credentials,
    query: search,
    body: text === "" ? null : JSON.parse(text),
  };
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  return Response.json(body, init);
}

/** An RFC 9457 answer as the API gives it. */
export function problem(
  status: number,
  code: string,
  { headers, ...more }: { headers?: HeadersInit; detail?: string; errors?: unknown } = {},
): Response {
  const body = { type: "about:blank", title: code, detail: "", requestId: "r-1", status, code, ...more };
  const contentType = { "Content-Type": "application/problem+json" };
  return new Response(JSON.stringify(body), { status, headers: { ...contentType, ...headers } });
}

/** A server or network that does not answer. */
export const noAnswer: Handler = () => Promise.reject(new TypeError("Failed to fetch"));

export const alice = {
  id: "1",
  username: "alice",
  displayName: "Alice Moreau",
  role: "USER" as const,
  blockedAt: null,
  createdAt: "2026-03-04T10:00:00Z",
  lastLoginAt: null,
};

/** What `/auth` and `/auth/refresh` answer with. */
export function grant(accessToken: string, { expiresIn = 600, user = alice as object } = {}): Response {
  return json({ accessToken, expiresIn, user });
}

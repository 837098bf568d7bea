import createClient, { type Client } from "openapi-fetch";
import { problemFrom, reach } from "./problems";
import type { paths } from "./schema";
import type { Session } from "./session";

/** Who asks: the address of the API, and the token that each call carries. A session is one, a guest another. */
export type Bearer = Pick<Session, "apiUrl" | "accessToken" | "renew">;

export type Api = Client<paths, "application/json">;

/**
 * The typed client of the API. Every call carries the bearer's token (unless it brings an Authorization
 * header of its own), is repeated once after a renewal when the token was refused, and throws ApiProblem or
 * NetworkProblem instead of answering with an error.
 */
export function createApi(bearer: Bearer): Api {
  return createClient<paths, "application/json">({
    baseUrl: bearer.apiUrl,
    fetch: (request) => send(bearer, request),
  });
}

/** One request with the bearer's token, repeated once after a renewal; throws what is no success. */
export async function send(bearer: Bearer, request: Request): Promise<Response> {
  const token = request.headers.has("Authorization") ? undefined : await bearer.accessToken();
  // The body of a request can be read once: the copy is for the second try.
  const spare = token === undefined ? undefined : request.clone();
  const response = await reach(withToken(request, token));
  if (response.ok) return response;
  if (response.status === 401 && spare && token) {
    const fresh = await bearer.renew(token);
    if (fresh !== undefined) return orThrow(await reach(withToken(spare, fresh)));
  }
  return orThrow(response);
}

function withToken(request: Request, token: string | undefined): Request {
  if (token !== undefined) request.headers.set("Authorization", `Bearer ${token}`);
  return request;
}

async function orThrow(response: Response): Promise<Response> {
  if (!response.ok) throw await problemFrom(response);
  return response;
}

interface Answered<Data> {
  data?: Data;
  response: Response;
}

/** The body of an answer: `await dataOf(api.GET("/auth/me"))`. */
export async function dataOf<Data>(call: Promise<Answered<Data>>): Promise<Data> {
  return (await call).data as Data;
}

export interface Page<Item> {
  items: Item[];
  /** For the `cursor` of the next call; undefined on the last page. */
  nextCursor: string | undefined;
}

/** One page of a list together with the way to the next one, from its `Link` header. */
export async function pageOf<Item>(call: Promise<Answered<Item[]>>): Promise<Page<Item>> {
  const { data, response } = await call;
  return { items: data ?? [], nextCursor: nextCursor(response.headers.get("Link")) };
}

function nextCursor(link: string | null): string | undefined {
  const target = /<([^>]*)>\s*;[^,]*\brel="?next"?/.exec(link ?? "")?.[1];
  if (target === undefined) return undefined;
  return new URL(target, "http://any").searchParams.get("cursor") ?? undefined;
}

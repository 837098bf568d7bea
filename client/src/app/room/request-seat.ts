import { ApiProblem, dataOf, isTemporary, type Answer, type Api } from "@confa/api-client";
import type { Seat, SeatRequest } from "@/features/call/call";
import { NotLetIn } from "@/features/call/disconnect";
import { tabDevice } from "@/features/call/tab-device";

/** How long the API may take, in ms, before a join says that the server does not answer. */
const API_LIMIT = 10_000;

/** Between two questions while the API is away, in ms. A ticket lives for a minute without one. */
const PAUSE = 3000;

type Entry = Answer<"/livekit/token", "post"> | Answer<"/livekit/token", "post", 202>;

/** Asks the API to be let in: a seat, or a ticket for the lobby. */
export type Ask = (api: Api, room: string, displayName: string) => Promise<Entry>;

/** Asks for a room token under the name and the tab's device. */
export const askForToken: Ask = (api, room, displayName) => {
  const body = { room, displayName, device: tabDevice() };
  return dataOf(api.POST("/livekit/token", { body, signal: AbortSignal.timeout(API_LIMIT) }));
};

/** Brings a seat, after waiting in the lobby where there is one. Throws ApiProblem, NetworkProblem, NotLetIn. */
export async function requestSeat(ask: () => Promise<Entry>, api: Api, request: SeatRequest): Promise<Seat> {
  let answer = await ask();
  while (!("token" in answer)) {
    request.onWaiting();
    await letIn(api, answer.ticket, request.signal);
    answer = await ask();
  }
  return { token: answer.token, url: devUrl() ?? answer.url };
}

/** Done when a host has let the person in. Each question waits at the server for news. */
async function letIn(api: Api, ticket: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    const status = await standing(api, ticket, signal);
    if (status === "admitted") return;
    if (status === "away") await new Promise((resolve) => setTimeout(resolve, PAUSE));
    else if (status !== "waiting")
      throw new NotLetIn(status === "refused" ? "lobby-refused" : "lobby-closed");
  }
}

async function standing(api: Api, ticket: string, signal: AbortSignal) {
  try {
    const asked = api.GET("/lobby/{ticket}", { params: { path: { ticket } }, signal });
    return (await dataOf(asked)).status;
  } catch (error) {
    if (error instanceof ApiProblem && error.code === "ticket_not_found") throw new NotLetIn("lobby-gone");
    if (isTemporary(error)) return "away";
    throw error;
  }
}

/** A dev server may stand in front of another media server than the API knows. */
function devUrl(): string | undefined {
  return import.meta.env.DEV ? import.meta.env.VITE_LIVEKIT_WS_URL : undefined;
}

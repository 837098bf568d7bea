import { dataOf, type Api } from "@confa/api-client";
import type { Seat } from "@/features/call/call";
import { MustBeLetIn } from "@/features/call/disconnect";
import { tabDevice } from "@/features/call/tab-device";

/** How long the API may take, in ms, before a join says that the server does not answer. */
const API_LIMIT = 10_000;

/** Asks for a room token under the name and the tab's device. */
export async function requestSeat(api: Api, room: string, displayName: string): Promise<Seat> {
  const body = { room, displayName, device: tabDevice() };
  const answer = await dataOf(api.POST("/livekit/token", { body, signal: AbortSignal.timeout(API_LIMIT) }));
  if (!("token" in answer)) throw new MustBeLetIn();
  return { token: answer.token, url: devUrl() ?? answer.url };
}

/** A dev server may stand in front of another media server than the API knows. */
function devUrl(): string | undefined {
  return import.meta.env.DEV ? import.meta.env.VITE_LIVEKIT_WS_URL : undefined;
}

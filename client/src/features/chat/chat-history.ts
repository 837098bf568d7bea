import { pageOf, type Answer, type Api } from "@confa/api-client";
import { personSeed } from "@/shared/identity";
import type { ChatMessage } from "./chat-log";

type Kept = Answer<"/rooms/{room}/messages", "get">[number];

/** A meeting with more than this is read from its end by nobody. */
const MOST_PAGES = 10;

/** What was written in the running meeting so far, oldest first. Throws ApiProblem or NetworkProblem. */
export async function readHistory(api: Api, room: string, me: string): Promise<ChatMessage[]> {
  const messages: ChatMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = cursor === undefined ? {} : { cursor };
    const { items, nextCursor } = await pageOf(
      api.GET("/rooms/{room}/messages", { params: { path: { room }, query } }),
    );
    messages.push(...items.map((kept) => toMessage(kept, me)));
    if (nextCursor === undefined) break;
    cursor = nextCursor;
  }
  return messages;
}

/** Keeps an own message for those who come later. Those who are here have it already. */
export async function keepMessage(api: Api, room: string, id: string, text: string): Promise<void> {
  await api.POST("/rooms/{room}/messages", { params: { path: { room } }, body: { id, text } });
}

function toMessage({ id, userId, guestId, agentId, name, text, sentAt }: Kept, me: string): ChatMessage {
  const identity = userId === null ? (guestId ?? agentId ?? "") : `u-${userId}`;
  const isOwn = personSeed(identity) === personSeed(me);
  return { id, identity, name, isOwn, isAgent: agentId !== null, text, at: Date.parse(sentAt) };
}

/** What the server says of everybody in a room, by the names of LiveKit's participant attributes. */
type Attributes = Readonly<Record<string, string>> | undefined;

export const HAND = "confa.hand";
const AGENTS_MAY_HEAR = "confa.agentsMayHear";
const ROLE = "confa.role";

/** When somebody raised a hand, in ms since the epoch; null while it is down. */
export function handRaisedAt(attributes: Attributes): number | null {
  const at = Number(attributes?.[HAND]);
  return Number.isFinite(at) && at > 0 ? at : null;
}

export function agentsMayHear(attributes: Attributes): boolean {
  return attributes?.[AGENTS_MAY_HEAR] !== "false";
}

/** What is worth telling of somebody's place in the room: leads it, or came by a link. */
export function standingOf(attributes: Attributes): "host" | "guest" | null {
  if (isModerator(attributes)) return "host";
  return attributes?.[ROLE] === "guest" ? "guest" : null;
}

/** Whether somebody leads this room, and may mute and remove others. */
export function isModerator(attributes: Attributes): boolean {
  const role = attributes?.[ROLE];
  return role === "owner" || role === "moderator";
}

import type { Room } from "livekit-client";
import { useEffect, useState } from "react";
import { ReactionFeed } from "./reaction-feed";

/** The reactions of a room, for as long as its page is open. */
export function useReactions(room: Room): ReactionFeed {
  const [feed] = useState(() => new ReactionFeed(room));
  useEffect(() => feed.listen(), [feed]);
  return feed;
}

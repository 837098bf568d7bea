import { useSyncExternalStore } from "react";
import type { ReactionFeed, Thrown } from "./reaction-feed";
import styles from "./TileReactions.module.css";

interface Props {
  feed: ReactionFeed;
  identity: string;
}

/** What somebody throws into the meeting rises from their tile. It is said once, by the announcements. */
export function TileReactions({ feed, identity }: Props) {
  const thrown = useSyncExternalStore(feed.subscribe, feed.getState);
  return thrown.filter((one) => one.identity === identity).map((one) => <Rising key={one.id} one={one} />);
}

function Rising({ one }: { one: Thrown }) {
  // Beside each other, not behind, when several come at once.
  const along = { insetInlineEnd: `${12 + (one.id % 4) * 16}%` };
  return (
    <span className={styles["rising"]} style={along} aria-hidden="true">
      {one.emoji}
    </span>
  );
}

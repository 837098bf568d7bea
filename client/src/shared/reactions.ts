/** What people may throw into a meeting: a fixed set, so that nobody has to read them. */
export const REACTIONS = ["👍", "👏", "❤️", "😂", "😮", "🎉"] as const;

export type Reaction = (typeof REACTIONS)[number];

export function isReaction(value: unknown): value is Reaction {
  return REACTIONS.some((reaction) => reaction === value);
}

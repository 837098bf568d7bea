/** Read out, not shown. */
export const notices = {
  connection: { lost: "The connection is lost.", back: "The connection is back." },
  message: (name: string) => `New message from ${name}.`,
  mutedByHost: "A host muted your microphone.",
  people: {
    joined: (name: string) => `${name} joined.`,
    left: (name: string) => `${name} left.`,
    "agent-joined": (name: string) => `The agent ${name} joined.`,
    "agent-left": (name: string) => `The agent ${name} left.`,
    hand: (name: string) => `${name} raised a hand.`,
  },
};

/** What those who lead a room do in it. */
export const moderation = {
  allMuted: "Everyone else is muted.",
  endText: "Everyone leaves, the agents too. The chat of this meeting is deleted.",
  endTitle: "End the meeting for everyone?",
  letBack: "Let back in",
  lowerHandOf: (name: string) => `Lower hand of ${name}`,
  mayComeBack: (name: string) => `${name} may come back.`,
  mute: (name: string) => `Mute ${name}`,
  muteEveryone: "Mute everyone",
  remove: "Remove",
  removeNamed: (name: string) => `Remove ${name}`,
  removeText: "They leave this meeting at once, and cannot come back until you let them.",
  removeTitle: (name: string) => `Remove ${name}?`,
  removed: (name: string) => `${name} was removed.`,
};

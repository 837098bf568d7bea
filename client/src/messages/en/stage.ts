import { inMiddle, plural } from "@confa/language";

/** People, agents and shared screens in their tiles. */
export const stage = {
  agentFocused: (name: string) => `Focused on ${name}`,
  agentListensTo: (name: string) => `Listening to ${name}`,
  agentMoods: {
    joining: "Joining…",
    listening: "Listening",
    thinking: "Thinking",
    speaking: "Speaking",
    muted: "Muted, still hears",
    leaving: "Leaving…",
  },
  agentTile: (name: string, mood: string) => `${name}, agent, ${inMiddle(mood)}`,
  grid: "Grid",
  layout: "Layout",
  microphoneOff: (name: string) => `${name}, microphone off`,
  moreAgents: (count: number) => plural("en", count, { one: "+# agent", other: "+# agents" }),
  nextPeople: "Next people",
  pageOf: (page: number, pages: number) => `${page} of ${pages}`,
  pages: "Pages of people",
  participants: "Participants",
  pin: (name: string) => `Pin ${name}`,
  presentation: "Presentation",
  previousPeople: "Previous people",
  screenOf: (name: string) => `${name}’s screen`,
  sharedScreens: "Shared screens",
  speaking: (name: string) => `${name}, speaking`,
  speaker: "Speaker",
  unpin: (name: string) => `Unpin ${name}`,
  weakConnection: "Weak connection",
  yourScreen: "Your screen",
};

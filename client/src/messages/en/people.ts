export const people = {
  close: "Close people",
  agentsMayNotHear: "Agents may not hear",
  handUp: (order: number) => `Hand up, number ${order}`,
  microphoneOff: "Microphone off",
  microphoneOn: "Microphone on",
  nobodyFound: "Nobody here has this name.",
  search: "Search people",
  standings: { host: "Host", guest: "Guest" },
  title: "People",
  whoIsHere: "Who is here",
};

export const agents = {
  allow: "Allow agents in this room",
  allowText: "Turning this off removes the agents that are here.",
  allowed: "Agents are allowed in this room.",
  close: "Close agents",
  here: "Agents in this room",
  mayNotHearMe: "Agents may not hear me",
  mayNotHearMeText: "Others see that you chose this.",
  nobody: "No agents here",
  notToldYet: "The room has not told yet whether agents are allowed.",
  off: "Agents are turned off in this room. An administrator can allow them.",
  offForYou: "Agents are turned off in this room. You can allow them.",
  title: "Agents",
};

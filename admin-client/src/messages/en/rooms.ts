import { plural } from "@confa/language";

/** All rooms, and what can be done to one. */
export const rooms = {
  access: {
    open: "Open to all accounts",
    members: "Members only",
    invited: "Invited people only",
  },
  accessHead: "Access",
  agentInvited: (agent: string, room: string) => `${agent} is on the way to ${room}.`,
  agents: "Agents",
  agentsDisabled: (room: string) => `Agents are not allowed in ${room} any more.`,
  agentsEnabled: (room: string) => `Agents are allowed in ${room}.`,
  all: "All rooms",
  disableAgents: "Disable agents",
  encrypted: "End-to-end encryption keeps agents out",
  enableAgents: "Enable agents",
  end: "End meeting",
  endText: (people: number) =>
    `${plural("en", people, { one: "# person leaves", other: "# people leave" })} at once, the agents too. The chat of this meeting is deleted.`,
  endTitle: (room: string) => `End the meeting in ${room}?`,
  ended: (room: string) => `The meeting in ${room} is over.`,
  inviteAgent: "Invite agent",
  invitesNeedAgents: "Enable agents first",
  loading: "Loading rooms",
  nobody: "Nobody",
  noRooms: "No rooms yet",
  noRoomsText: "A room is there as soon as somebody creates or joins one.",
  people: "People",
  room: "Room",
  running: "Running",
  title: "Rooms",
};

import { formatList, plural } from "@confa/language";

export const home = {
  agents: "Agents",
  encrypted: "Encrypted",
  allLive: "All your rooms are in use, see above.",
  happening: "Happening now",
  hereNow: (count: number) => plural("en", count, { one: "# person here now", other: "# people here now" }),
  inside: (names: readonly string[]) => `In the room: ${formatList(names)}`,
  join: "Join",
  joinNamed: (title: string) => `Join ${title}`,
  joinRoom: "Join room",
  lasted: (minutes: number, others: readonly string[]) => {
    const length = plural("en", minutes, { one: "# minute", other: "# minutes" });
    if (others.length === 0) return `${length}, alone`;
    return `${length} with ${others.length > 2 ? `${others.length} people` : formatList(others)}`;
  },
  live: "Live",
  lobby: "Lobby",
  loadingRooms: "Loading your rooms",
  members: "Members",
  myRooms: "My rooms",
  newRoomHint: "A name that nobody uses yet becomes your room.",
  noRecent: "Meetings of your rooms stand here when they are over.",
  noRooms: "No rooms yet",
  noRoomsText: "Type a name above and join: the room becomes yours.",
  notes: (count: number) => plural("en", count, { one: "# note", other: "# notes" }),
  recent: "Recent meetings",
  roomName: "Room name",
  roomNameOrLink: "Room name or link",
  roomsFail: "Your rooms do not load",
  signOut: "Sign out",
  signedInAs: (username: string) => `Signed in as ${username}`,
  title: "Join a room, or start one",
};

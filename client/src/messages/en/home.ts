import { plural } from "@confa/language";

export const home = {
  agents: "Agents",
  encrypted: "Encrypted",
  hereNow: (count: number) => plural("en", count, { one: "# person here now", other: "# people here now" }),
  join: "Join",
  joinNamed: (title: string) => `Join ${title}`,
  joinRoom: "Join room",
  live: "Live",
  loadingRooms: "Loading your rooms",
  members: "Members",
  myRooms: "My rooms",
  newRoomHint: "A name that nobody uses yet becomes your room.",
  noRooms: "No rooms yet",
  noRoomsText: "Type a name above and join: the room becomes yours.",
  roomName: "Room name",
  roomNameOrLink: "Room name or link",
  roomsFail: "Your rooms do not load",
  signOut: "Sign out",
  signedInAs: (username: string) => `Signed in as ${username}`,
  title: "Join a room, or start one",
};

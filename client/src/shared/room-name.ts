import { getMessages } from "@/messages/messages";

/** The room rule of the server: 1 to 64 characters, the first one a letter or digit. */
const ROOM_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const LONGEST = 64;

export type RoomNameReading = { name: string; hash: string } | { error: string };

export function isRoomName(name: string): boolean {
  return ROOM_NAME.test(name);
}

/** The page of a room, with the fragment that a pasted link carried. */
export function roomPath(name: string, hash = ""): string {
  return `/room/${encodeURIComponent(name)}${hash}`;
}

/** The page of what is kept of a room's meetings; `meetingId` is shown first there. */
export function roomBookPath(name: string, meetingId?: string): string {
  const path = `/rooms/${encodeURIComponent(name)}`;
  return meetingId === undefined ? path : `${path}#${meetingId}`;
}

/**
 * Reads what a person typed or pasted: a room name, or a link to a meeting of any Confa server.
 * The error is a sentence that names the cure.
 */
export function readRoomName(input: string): RoomNameReading {
  const typed = input.trim();
  const { name, hash } = fromLink(typed) ?? { name: typed, hash: "" };
  const error = roomNameError(name);
  return error === null ? { name, hash } : { error };
}

/** The page of an invitation for guests, when the text is a link to one; it may be of this site only. */
export function readInvitation(input: string): string | null {
  const url = URL.parse(input.trim());
  if (url === null || url.origin !== location.origin || url.pathname !== "/join") return null;
  return url.hash.startsWith("#invite=") ? url.href : null;
}

function fromLink(text: string): { name: string; hash: string } | null {
  const match = /^(?:https?:\/\/)?[^\s/]*\/room\/([^\s/?#]*)\/?(?:\?[^#]*)?(#.*)?$/i.exec(text);
  if (match === null) return null;
  return { name: decode(match[1] ?? ""), hash: match[2] ?? "" };
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function roomNameError(name: string): string | null {
  const t = getMessages();
  const errors = t.roomNames.errors;
  if (isRoomName(name)) return null;
  if (name === "") return errors.empty;
  if (/^https?:\/\//i.test(name)) return errors["other-link"];
  if (name.includes("/")) return errors.slash;
  if (name.length > LONGEST) return t.roomNames.tooLong(name.length, LONGEST);
  if (/\s/.test(name)) return errors.space;
  if (/^[._-]/.test(name)) return errors.start;
  return errors.letters;
}

import type { Meeting } from "./use-recent";
import type { Room } from "./use-rooms";

/** How many are of interest on the home page. */
const MOST = 5;
const MINUTE = 60_000;

export interface Recent {
  id: string;
  room: Room;
  /** ISO 8601. */
  startedAt: string;
  minutes: number;
  /** The names of the others who were there, each once, without agents. */
  others: readonly string[];
}

interface MeetingsOf {
  room: Room | undefined;
  meetings: readonly Meeting[];
}

export function recentOf(all: readonly MeetingsOf[], userId: string): Recent[] {
  return all
    .flatMap(({ room, meetings }) =>
      room === undefined ? [] : meetings.flatMap((one) => toRecent(room, one, userId)),
    )
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, MOST);
}

function toRecent(room: Room, meeting: Meeting, userId: string): Recent[] {
  if (meeting.endedAt === null) return [];
  const length = Date.parse(meeting.endedAt) - Date.parse(meeting.startedAt);
  const people = meeting.attendances.filter((one) => one.kind !== "AGENT" && one.userId !== userId);
  const others = new Map(people.map((one) => [one.userId ?? one.identity, one.name]));
  const minutes = Math.max(1, Math.round(length / MINUTE));
  return [{ id: meeting.id, room, startedAt: meeting.startedAt, minutes, others: [...others.values()] }];
}

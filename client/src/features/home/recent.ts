import { minutesOf, othersOf, type MeetingRecord } from "@/shared/meeting-record";
import type { Room } from "./use-rooms";

/** How many are of interest on the home page. */
const MOST = 5;

export interface Recent {
  id: string;
  room: Room;
  /** ISO 8601. */
  startedAt: string;
  minutes: number;
  others: readonly string[];
}

interface MeetingsOf {
  room: Room | undefined;
  meetings: readonly MeetingRecord[];
}

export function recentOf(all: readonly MeetingsOf[], userId: string): Recent[] {
  return all
    .flatMap(({ room, meetings }) =>
      room === undefined ? [] : meetings.flatMap((one) => toRecent(room, one, userId)),
    )
    .toSorted((a, b) => b.startedAt.localeCompare(a.startedAt))
    .slice(0, MOST);
}

function toRecent(room: Room, meeting: MeetingRecord, userId: string): Recent[] {
  const minutes = minutesOf(meeting);
  if (minutes === null) return [];
  const { id, startedAt } = meeting;
  return [{ id, room, startedAt, minutes, others: othersOf(meeting, userId) }];
}

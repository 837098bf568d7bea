import type { Answer } from "@confa/api-client";

/** What is kept of one meeting: when it was, and who was there. */
export type MeetingRecord = Answer<"/rooms/{room}/meetings", "get">[number];

const MINUTE = 60_000;

/** How long it took, one minute at least; null while it runs. */
export function minutesOf({ startedAt, endedAt }: MeetingRecord): number | null {
  if (endedAt === null) return null;
  return Math.max(1, Math.round((Date.parse(endedAt) - Date.parse(startedAt)) / MINUTE));
}

/** The names of the people who were there besides this account, each once, without agents. */
export function othersOf({ attendances }: MeetingRecord, userId: string): string[] {
  const people = attendances.filter((one) => one.kind !== "AGENT" && one.userId !== userId);
  return [...new Map(people.map((one) => [one.userId ?? one.identity, one.name])).values()];
}

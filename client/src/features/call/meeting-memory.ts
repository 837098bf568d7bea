import { isRecord, perTab, readStored, writeStored } from "@/shared/stored";

const KEY = "confa.meeting";

/** The meeting this tab is in, so that a reload brings the person back as they were. */
export interface MeetingMemory {
  room: string;
  name: string;
  isMicrophoneOn: boolean;
  isCameraOn: boolean;
}

export function rememberMeeting(meeting: MeetingMemory): void {
  writeStored(perTab, KEY, meeting);
}

export function forgetMeeting(): void {
  writeStored(perTab, KEY, null);
}

/**
 * The meeting to return to, or null. Only a reload returns: a duplicated tab or a link opened in a tab
 * holds the same memory, but its person did not ask to be in the meeting a second time.
 */
export function recallMeeting(room: string): MeetingMemory | null {
  const stored = readStored(perTab, KEY);
  if (!isReload() || !isRecord(stored) || stored["room"] !== room) return null;
  if (typeof stored["name"] !== "string") return null;
  return {
    room,
    name: stored["name"],
    isMicrophoneOn: stored["isMicrophoneOn"] === true,
    isCameraOn: stored["isCameraOn"] === true,
  };
}

function isReload(): boolean {
  const [navigation] = performance.getEntriesByType("navigation");
  return navigation !== undefined && "type" in navigation && navigation.type === "reload";
}

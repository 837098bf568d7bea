import { formatList, plural } from "@confa/language";

/** What is kept of a room's meetings. */
export const pastMeetings = {
  action: "Action item",
  alone: "Nobody else was there.",
  fail: "The meetings do not load",
  lasted: (minutes: number) => plural("en", minutes, { one: "# minute", other: "# minutes" }),
  more: "Earlier meetings",
  none: "No meetings yet",
  noneText: "Meetings stand here when they are over, with the notes that agents took.",
  note: "Note",
  notes: "Notes",
  noNotes: "No notes were taken.",
  running: "Running now",
  saidBy: (name: string) => `Said by ${name}`,
  title: "Past meetings",
  titleOf: (room: string) => `${room}: past meetings`,
  toDo: (name: string) => `For ${name}`,
  with: (names: readonly string[]) => `With ${formatList(names)}`,
};

import { formatList, plural } from "@confa/language";
import type { Messages } from "../messages";

export const pastMeetings: Messages["pastMeetings"] = {
  action: "Поручение",
  alone: "Больше никого не было.",
  fail: "Встречи не загружаются",
  lasted: (minutes) => plural("ru", minutes, { one: "# минута", few: "# минуты", many: "# минут" }),
  more: "Более ранние встречи",
  none: "Встреч ещё не было",
  noneText: "Здесь появятся прошедшие встречи с заметками, которые сделали агенты.",
  note: "Заметка",
  notes: "Заметки",
  noNotes: "Заметок нет.",
  running: "Идёт сейчас",
  saidBy: (name) => `Сказано: ${name}`,
  title: "Прошедшие встречи",
  titleOf: (room) => `${room}: прошедшие встречи`,
  toDo: (name) => `Кому: ${name}`,
  with: (names) => `Были: ${formatList(names)}`,
};

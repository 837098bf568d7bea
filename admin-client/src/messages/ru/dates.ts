import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const dates: Messages["dates"] = {
  days: (count) => plural("ru", count, { one: "# день", few: "# дня", many: "# дней" }),
  hours: (count, minutes) => `${count} ч ${minutes} мин`,
  justNow: "Сейчас",
  minutes: (count) => `${count} мин`,
  minutesAgo: (count) => `${count} мин назад`,
  today: (clock) => `Сегодня, ${clock}`,
  yesterday: "Вчера",
};

import { plural } from "@confa/language";
import type { Messages } from "../messages";

const users = (count: number) =>
  plural("ru", count, { one: "# пользователя", few: "# пользователей", many: "# пользователей" });

export const importUsers: Messages["importUsers"] = {
  bad: (count) =>
    plural("ru", count, {
      one: "# строку нельзя импортировать",
      few: "# строки нельзя импортировать",
      many: "# строк нельзя импортировать",
    }),
  checking: "Проверка файла",
  choose: "Выберите файл CSV",
  columns:
    "Первая строка называет столбцы: username и по желанию displayName, role (USER или ADMIN) и password. Без пароля он будет создан.",
  create: (count) => `Создать ${users(count)}`,
  created: (count) => `Создано пользователей: ${count}`,
  creating: (done, total) => `${done} из ${total}`,
  download: "Скачать созданные пароли",
  downloadHint:
    "Они показаны один раз. Храните файл в надёжном месте и удалите его, когда передадите пароли.",
  empty: "В этом файле нет ни одной строки с пользователем.",
  failed: (count) => `Не удалось строк: ${count}`,
  good: (count) => `Можно создать ${users(count)}`,
  line: "Строка",
  noColumn: "Первая строка должна называть столбец «username».",
  problem: "Что не так",
  role: "Роль должна быть USER или ADMIN.",
  taken: "Это имя пользователя занято.",
  title: "Импорт пользователей",
  tooLarge: (limit) => `В файле может быть не больше ${limit} строк.`,
  twice: (line) => `То же имя пользователя в строке ${line}.`,
  username: "Имя пользователя",
};

import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const roomNames: Messages["roomNames"] = {
  errors: {
    empty: "Введите имя комнаты или вставьте ссылку на встречу.",
    "other-link": "Эта ссылка не ведёт в комнату. Ссылка на встречу кончается на /room/ и имя.",
    slash: "В имени комнаты нет косой черты. Поставьте дефис.",
    space: "В имени комнаты нет пробелов. Поставьте дефис.",
    start: "Имя комнаты начинается с буквы или цифры.",
    letters: "Только латинские буквы, цифры, точки, дефисы и подчёркивания.",
  },
  notARoom: "Это не имя комнаты",
  notARoomText: "Проверьте ссылку или введите имя на главной странице.",
  notARoomTitle: "Не комната · Confa",
  tooLong: (length, longest) =>
    `В этом имени ${plural("ru", length, { one: "# знак", few: "# знака", many: "# знаков" })}. Нужно не больше ${longest}.`,
};

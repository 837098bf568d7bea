import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const general: Messages["general"] = {
  agent: "Агент",
  cancel: "Отмена",
  guest: "Гость",
  home: "На главную",
  language: "Язык",
  leave: "Выйти",
  loading: "Загрузка",
  nameEmpty: "Введите имя, которое увидят другие.",
  nameTooLong: (length, longest) =>
    `В этом имени ${plural("ru", length, { one: "# знак", few: "# знака", many: "# знаков" })}. Нужно не больше ${longest}.`,
  theme: {
    system: "Тема: как в системе",
    light: "Тема: светлая",
    dark: "Тема: тёмная",
  },
  tryAgain: "Повторить",
  you: "вы",
};

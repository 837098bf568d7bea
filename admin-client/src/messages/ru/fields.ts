import { plural } from "@confa/language";
import type { Messages } from "../messages";

const characters = (count: number) =>
  plural("ru", count, { one: "# знака", few: "# знаков", many: "# знаков" });

export const fields: Messages["fields"] = {
  atLeast: (count) => `Нужно не меньше ${characters(count)}.`,
  atMost: (count) => `Нужно не больше ${characters(count)}.`,
  copied: {
    no: "Он показан один раз. Сохраните его в надёжном месте.",
    yes: "Скопировано. Он показан один раз, поэтому сохраните его в надёжном месте.",
    failed: "Браузер не даёт скопировать. Пароль выделен: скопируйте его сами.",
  },
  copy: "Копировать",
  generatedPassword: "Созданный пароль",
  usernameLetters: "Годятся только латинские буквы, цифры, точки, дефисы и подчёркивания.",
};

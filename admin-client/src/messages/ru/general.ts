import type { Messages } from "../messages";

export const general: Messages["general"] = {
  actions: "Действия",
  any: "Любая",
  cancel: "Отмена",
  dismiss: "Скрыть",
  done: "Готово",
  loading: "Загрузка",
  next: "Дальше",
  none: "нет",
  notOpenHere: "Вам это здесь недоступно",
  notLoaded: "Не удалось загрузить",
  previous: "Назад",
  range: (from, to) => `${from}–${to}`,
  save: "Сохранить",
  theme: {
    system: "Тема: как в системе",
    light: "Тема: светлая",
    dark: "Тема: тёмная",
  },
  title: (page) => `${page} · Confa Admin`,
  tryAgain: "Повторить",
  you: "вы",
};

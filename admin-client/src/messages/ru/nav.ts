import type { Messages } from "../messages";

export const nav: Messages["nav"] = {
  agents: "Агенты",
  auditLog: "Журнал действий",
  console: "Консоль",
  home: "Консоль Confa",
  live: (count) => `${count} сейчас`,
  main: "Основная",
  overview: "Обзор",
  rooms: "Комнаты",
  security: "Безопасность",
  signOut: "Выйти",
  signOutAgain: "Выйти ещё раз",
  stillSignedIn: "Вы всё ещё в системе.",
  users: "Пользователи",
};

import type { Messages } from "../messages";

export const nav: Messages["nav"] = {
  auditLog: "Журнал действий",
  console: "Консоль",
  home: "Консоль Confa",
  live: (count) => `${count} сейчас`,
  main: "Основная",
  rooms: "Комнаты",
  signOut: "Выйти",
  signOutAgain: "Выйти ещё раз",
  stillSignedIn: "Вы всё ещё в системе.",
  users: "Пользователи",
};

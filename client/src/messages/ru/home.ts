import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const home: Messages["home"] = {
  agents: "Агенты",
  encrypted: "Зашифрована",
  hereNow: (count) =>
    plural("ru", count, {
      one: "сейчас здесь # человек",
      few: "сейчас здесь # человека",
      many: "сейчас здесь # человек",
    }),
  join: "Войти",
  joinNamed: (title) => `Войти в «${title}»`,
  joinRoom: "Войти в комнату",
  live: "Идёт встреча",
  loadingRooms: "Загружаем ваши комнаты",
  members: "Для участников",
  myRooms: "Мои комнаты",
  newRoomHint: "Имя, которое ещё никто не занял, станет вашей комнатой.",
  noRooms: "Комнат пока нет",
  noRoomsText: "Введите имя выше и войдите: комната станет вашей.",
  roomName: "Имя комнаты",
  roomNameOrLink: "Имя комнаты или ссылка",
  roomsFail: "Ваши комнаты не загружаются",
  signOut: "Выйти из учётной записи",
  signedInAs: (username) => `Вы вошли как ${username}`,
  title: "Войдите в комнату или создайте свою",
};

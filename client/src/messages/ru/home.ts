import { formatList, plural } from "@confa/language";
import type { Messages } from "../messages";

export const home: Messages["home"] = {
  agents: "Агенты",
  encrypted: "Зашифрована",
  allLive: "Во всех ваших комнатах идут встречи, они выше.",
  happening: "Идут сейчас",
  hereNow: (count) =>
    plural("ru", count, {
      one: "сейчас здесь # человек",
      few: "сейчас здесь # человека",
      many: "сейчас здесь # человек",
    }),
  inside: (names) => `В комнате: ${formatList(names)}`,
  join: "Войти",
  joinNamed: (title) => `Войти в «${title}»`,
  joinRoom: "Войти в комнату",
  lasted: (minutes, others) => {
    const length = plural("ru", minutes, { one: "# минута", few: "# минуты", many: "# минут" });
    if (others.length === 0) return `${length}, без других людей`;
    const people = plural("ru", others.length, { one: "# человек", few: "# человека", many: "# человек" });
    return `${length}; были: ${others.length > 2 ? people : formatList(others)}`;
  },
  live: "Идёт встреча",
  lobby: "Лобби",
  loadingRooms: "Загружаем ваши комнаты",
  members: "Для участников",
  myRooms: "Мои комнаты",
  newRoomHint: "Имя, которое ещё никто не занял, станет вашей комнатой.",
  noRecent: "Здесь будут прошедшие встречи ваших комнат.",
  noRooms: "Комнат пока нет",
  noRoomsText: "Введите имя выше и войдите: комната станет вашей.",
  notes: (count) => plural("ru", count, { one: "# заметка", few: "# заметки", many: "# заметок" }),
  recent: "Прошедшие встречи",
  roomName: "Имя комнаты",
  roomNameOrLink: "Имя комнаты или ссылка",
  roomsFail: "Ваши комнаты не загружаются",
  signOut: "Выйти из учётной записи",
  signedInAs: (username) => `Вы вошли как ${username}`,
  title: "Войдите в комнату или создайте свою",
};

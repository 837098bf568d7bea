import type { Messages } from "../messages";

export const rooms: Messages["rooms"] = {
  access: "Кто может войти",
  accesses: {
    open: "Все, у кого есть учётная запись",
    members: "Только участники",
    invited: "Только приглашённые",
  },
  agents: "Разрешить агентов",
  agentsText: "На встречи можно приглашать голосовых агентов.",
  create: "Создать комнату",
  created: (title) => `Комната «${title}» готова.`,
  delete: "Удалить комнату",
  deleteText: "Её ссылки перестанут работать, заметки и история встреч будут удалены.",
  deleteTitle: (title) => `Удалить «${title}»?`,
  encrypted: "Сквозное шифрование",
  encryptedText:
    "Видят и слышат только те, у кого есть кодовая фраза. Без агентов, субтитров и хранения сообщений.",
  lobby: "Лобби",
  lobbyText: "Ведущий впускает каждого, кто не относится к комнате.",
  moreFor: (title) => `Ещё для «${title}»`,
  name: "Имя",
  nameHint: "Часть ссылки на комнату. Не меняется.",
  newRoom: "Новая комната",
  save: "Сохранить",
  settings: "Настройки комнаты",
  settingsOf: (title) => `Настройки «${title}»`,
  title: "Название",
  titleHint: "Что видят люди. Если пусто — имя.",
  typeName: (name) => `Введите ${name}, чтобы удалить`,
};

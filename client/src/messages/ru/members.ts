import type { Messages } from "../messages";

export const members: Messages["members"] = {
  add: "Добавить",
  fail: "Участники не загружаются",
  nobody: "Никого с таким именем пользователя нет.",
  remove: (name) => `Убрать: ${name}`,
  removed: (name) => `${name} больше не относится к комнате.`,
  roleOf: (name) => `Роль: ${name}`,
  roles: { owner: "Владелец", moderator: "Ведущий", member: "Участник" },
  title: "Участники",
  undo: "Вернуть",
  username: "Имя пользователя",
  you: (username) => `${username}, вы`,
};

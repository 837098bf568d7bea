import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const rooms: Messages["rooms"] = {
  access: {
    open: "Для всех учётных записей",
    members: "Только для участников",
    invited: "Только для приглашённых",
  },
  accessHead: "Доступ",
  agentInvited: (agent, room) => `${agent} направляется в комнату ${room}.`,
  agents: "Агенты",
  agentsDisabled: (room) => `Агенты больше не допускаются в комнату ${room}.`,
  agentsEnabled: (room) => `Агенты допускаются в комнату ${room}.`,
  all: "Все комнаты",
  disableAgents: "Запретить агентов",
  encrypted: "Сквозное шифрование не пускает агентов",
  enableAgents: "Разрешить агентов",
  end: "Завершить встречу",
  endText: (people) =>
    `Сразу ${plural("ru", people, { one: "выйдет # человек", few: "выйдут # человека", many: "выйдут # человек" })}, и агенты тоже. Чат этой встречи будет удалён.`,
  endTitle: (room) => `Завершить встречу в комнате ${room}?`,
  ended: (room) => `Встреча в комнате ${room} завершена.`,
  inviteAgent: "Пригласить агента",
  invitesNeedAgents: "Сначала разрешите агентов",
  loading: "Загрузка комнат",
  nobody: "Никого",
  noRooms: "Комнат ещё нет",
  noRoomsText: "Комната появится, как только кто-нибудь создаст её или войдёт в неё.",
  people: "Люди",
  room: "Комната",
  running: "Идёт",
  title: "Комнаты",
};

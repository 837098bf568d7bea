import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const overview: Messages["overview"] = {
  accounts: (count) =>
    plural("ru", count, { one: "# учётная запись", few: "# учётные записи", many: "# учётных записей" }),
  agentsNow: "Агенты во встречах",
  agentsToday: (count) => `${count} сегодня`,
  all: (count) => `Все ${count}`,
  answersIn: (ms) => `отвечает за ${ms} мс`,
  banned: "Запрещено адресов",
  blockedUsers: "Заблокировано пользователей",
  cures: {
    database_unreachable:
      "База данных не отвечает. Проверьте, работает ли её сервер и верен ли DATABASE_URL, затем посмотрите журнал API.",
    media_server_unreachable:
      "Медиасервер не отвечает. Проверьте, работает ли livekit-server и верны ли LIVEKIT_URL и его ключ.",
    no_agent_worker:
      "Ни один обработчик агентов не сообщает о себе. Запустите его командой «confa-agents start», а если он снова остановится, посмотрите его журнал.",
    provider_failing:
      "Поставщик услуг для агентов не работает. Впишите верный ключ в названную переменную и перезапустите обработчик агентов.",
  },
  failedSignIns: "Неудачных входов",
  health: "Состояние",
  liveRooms: "Идут встречи",
  meetingsADay: "Встреч в день",
  meetingsNow: "Встреч сейчас",
  meetingsToday: (count) => `${count} сегодня`,
  minutes: "Минут",
  minutesOf30: (count) => `${count} за 30 дней`,
  minutesToday: "Минут сегодня",
  noMeetings: "Сейчас нет встреч",
  noMeetingsText: "Комната появится здесь, как только в неё кто-нибудь войдёт.",
  open: "Открыть",
  parts: { database: "База данных", media_server: "Медиасервер", agent_workers: "Обработчики агентов" },
  peopleNow: "Людей во встречах",
  problem: (part) => `${part}: есть неполадка.`,
  security: "Безопасность за сутки",
  signIns: "Входов",
  statuses: { ok: "работает", warning: "требует внимания", down: "не работает" },
  title: "Обзор",
  version: "Версия",
  withAgent: "с агентом",
  withoutAgent: "без агента",
  workers: (count) =>
    plural("ru", count, { one: "# обработчик", few: "# обработчика", many: "# обработчиков" }),
};

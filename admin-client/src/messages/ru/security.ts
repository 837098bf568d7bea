import type { Messages } from "../messages";

export const security: Messages["security"] = {
  address: "Адрес",
  allLifted: "Все запреты сняты.",
  banned: "Запрещён",
  bans: "Запреты адресов",
  done: "вошли",
  failures: "Входы за 24 часа",
  lift: (address) => `Снять запрет: ${address}`,
  liftAll: "Снять все запреты",
  lifted: (address) => `Запрет снят: ${address}.`,
  loading: "Загрузка запретов",
  none: "Ни один адрес не запрещён",
  noneText: "Адрес запрещается на время, если с него слишком много неудачных входов.",
  refused: "отказано",
  title: "Безопасность",
  until: "До",
};

import type { Messages } from "../messages";

export const live: Messages["live"] = {
  asOf: (clock) => `Данные на ${clock}.`,
  connecting: "Соединение",
  follows: "Обновляется само",
  sfuAway: "Медиасервер не отвечает.",
  sfuAwayText: "Здесь то, что было известно раньше. Обновление возобновится само.",
  stale: (clock) => `Данные устарели: последние — в ${clock}.`,
  staleText: "Сервер не присылает новостей. Мы продолжаем пробовать.",
};

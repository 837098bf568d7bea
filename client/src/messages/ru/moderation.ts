import type { Messages } from "../messages";

export const moderation: Messages["moderation"] = {
  allMuted: "У всех остальных выключен микрофон.",
  endText: "Выйдут все, и агенты тоже. Чат этой встречи будет удалён.",
  endTitle: "Завершить встречу для всех?",
  letBack: "Впустить снова",
  lowerHandOf: (name) => `Опустить руку: ${name}`,
  mayComeBack: (name) => `Может вернуться: ${name}.`,
  mute: (name) => `Выключить микрофон: ${name}`,
  muteEveryone: "Выключить микрофоны у всех",
  remove: "Удалить",
  removeNamed: (name) => `Удалить: ${name}`,
  removeText: "Этот человек сразу покинет встречу и не вернётся, пока вы не впустите.",
  removeTitle: (name) => `Удалить ${name} из встречи?`,
  removed: (name) => `Удалён участник: ${name}.`,
};

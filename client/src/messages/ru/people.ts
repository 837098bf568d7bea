import type { Messages } from "../messages";

export const people: Messages["people"] = {
  close: "Закрыть список людей",
  agentsMayNotHear: "Агенты не слышат",
  handUp: (order) => `Рука поднята, номер ${order}`,
  microphoneOff: "Микрофон выключен",
  microphoneOn: "Микрофон включён",
  nobodyFound: "Здесь нет никого с таким именем.",
  search: "Найти человека",
  standings: { host: "Ведущий", guest: "Гость" },
  title: "Люди",
  whoIsHere: "Кто здесь",
};

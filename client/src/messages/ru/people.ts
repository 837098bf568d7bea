import type { Messages } from "../messages";

export const people: Messages["people"] = {
  close: "Закрыть список людей",
  microphoneOff: "Микрофон выключен",
  microphoneOn: "Микрофон включён",
  title: "Люди",
  whoIsHere: "Кто здесь",
};

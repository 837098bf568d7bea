import type { Messages } from "../messages";

export const shortcuts: Messages["shortcuts"] = {
  close: "Закрыть",
  help: "Этот список",
  names: {
    microphone: "Включить или выключить микрофон",
    camera: "Включить или выключить камеру",
    hand: "Поднять или опустить руку",
    chat: "Чат",
    people: "Люди",
    agents: "Агенты",
    layout: "Сетка или говорящий",
    fullScreen: "Во весь экран",
  },
  pushToTalk: "Удерживайте, чтобы говорить",
  space: "Пробел",
  title: "Сочетания клавиш",
  use: "Использовать эти клавиши",
  useText: "Выключите, если управляете компьютером голосом.",
};

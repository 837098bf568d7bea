import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const dock: Messages["dock"] = {
  cameraMenu: "Меню камеры",
  captions: "Субтитры",
  captionsOff: "Выключить субтитры",
  captionsOn: "Включить субтитры",
  controls: "Управление встречей",
  devices: { camera: "Камера", microphone: "Микрофон" },
  here: (count) => plural("ru", count, { one: "здесь #", few: "здесь #", many: "здесь #" }),
  microphoneMenu: "Меню микрофона и динамика",
  lowerHand: "Опустить руку",
  more: "Ещё",
  panels: { chat: "Чат", people: "Люди", agents: "Агенты", captions: "История субтитров" },
  raiseHand: "Поднять руку",
  react: "Реакция",
  reactions: {
    "👍": "Нравится",
    "👏": "Аплодисменты",
    "❤️": "Сердце",
    "😂": "Смешно",
    "😮": "Ого",
    "🎉": "Праздник",
  },
  share: "Экран",
  shareScreen: "Показать экран",
  stopSharing: "Прекратить показ",
  endForAll: "Завершить для всех",
  keyboard: "Сочетания клавиш",
  soundsOff: "Выключить звуки",
  soundsOn: "Включить звуки",
  unread: (count) =>
    plural("ru", count, { one: "# непрочитанное", few: "# непрочитанных", many: "# непрочитанных" }),
};

import type { Messages } from "../messages";

export const notices: Messages["notices"] = {
  connection: { lost: "Связь потеряна.", back: "Связь восстановлена." },
  message: (name) => `Новое сообщение: ${name}.`,
  mutedByHost: "Ведущий выключил ваш микрофон.",
  people: {
    joined: (name) => `На встрече теперь ${name}.`,
    left: (name) => `Встречу покидает ${name}.`,
    "agent-joined": (name) => `Пришёл агент ${name}.`,
    "agent-left": (name) => `Агент ${name} ушёл.`,
    hand: (name) => `Руку поднимает ${name}.`,
  },
};

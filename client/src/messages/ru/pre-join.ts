import type { Messages } from "../messages";

export const preJoin: Messages["preJoin"] = {
  agentsAllowed: "Сюда можно пригласить агентов.",
  agentsAllowedText: "Вы всегда видите, когда агент в комнате.",
  agentsOff: "В этой комнате агенты выключены.",
  cameraPreview: "Ваша камера",
  invited: (name, until) => `Вас приглашает ${name}. Ссылка действует до ${until}.`,
  join: "Войти",
  level: "Уровень микрофона",
  levelTexts: { off: "Микрофон выключен", silent: "Скажите что-нибудь", heard: "Мы вас слышим" },
  lobby: "Вас впустит ведущий. До этого вас никто не видит и не слышит.",
  nobodySees: "Пока вы не вошли, вас никто не видит и не слышит.",
  onlyYou: "Это видите только вы",
  test: "Проверить",
  testSpeaker: "Проверить динамик",
  withoutIt: (problem) => `${problem} Войти можно и так.`,
  withoutThem: (problem) => `${problem} Войти можно и так.`,
  yourName: "Ваше имя",
};

import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const stage: Messages["stage"] = {
  agentMoods: {
    joining: "Входит…",
    listening: "Слушает",
    thinking: "Думает",
    speaking: "Говорит",
    muted: "Без голоса, но слышит",
  },
  agentTile: (name, mood) => `${name}, агент, ${mood.toLowerCase()}`,
  microphoneOff: (name) => `${name}, микрофон выключен`,
  moreAgents: (count) => plural("ru", count, { one: "+# агент", few: "+# агента", many: "+# агентов" }),
  nextPeople: "Следующие люди",
  pageOf: (page, pages) => `${page} из ${pages}`,
  pages: "Страницы людей",
  participants: "Участники",
  presentation: "Показ экрана",
  previousPeople: "Предыдущие люди",
  screenOf: (name) => `Экран: ${name}`,
  sharedScreens: "Показанные экраны",
  speaking: (name) => `${name}, говорит`,
  weakConnection: "Слабая связь",
  yourScreen: "Ваш экран",
};

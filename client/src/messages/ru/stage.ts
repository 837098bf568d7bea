import { inMiddle, plural } from "@confa/language";
import type { Messages } from "../messages";

export const stage: Messages["stage"] = {
  agentFocused: (name) => `В фокусе: ${name}`,
  agentListensTo: (name) => `Слушает: ${name}`,
  agentMoods: {
    joining: "Входит…",
    listening: "Слушает",
    thinking: "Думает",
    speaking: "Говорит",
    muted: "Без голоса, но слышит",
    leaving: "Уходит…",
  },
  agentTile: (name, mood) => `${name}, агент, ${inMiddle(mood)}`,
  grid: "Сетка",
  layout: "Вид",
  microphoneOff: (name) => `${name}, микрофон выключен`,
  moreAgents: (count) => plural("ru", count, { one: "+# агент", few: "+# агента", many: "+# агентов" }),
  nextPeople: "Следующие люди",
  pageOf: (page, pages) => `${page} из ${pages}`,
  pages: "Страницы людей",
  participants: "Участники",
  pin: (name) => `Закрепить: ${name}`,
  presentation: "Показ экрана",
  previousPeople: "Предыдущие люди",
  screenOf: (name) => `Экран: ${name}`,
  sharedScreens: "Показанные экраны",
  speaking: (name) => `${name}, говорит`,
  speaker: "Говорящий",
  unpin: (name) => `Открепить: ${name}`,
  weakConnection: "Слабая связь",
  yourScreen: "Ваш экран",
};

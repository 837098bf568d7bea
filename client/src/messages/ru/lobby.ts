import { plural } from "@confa/language";
import type { Messages } from "../messages";

export const lobby: Messages["lobby"] = {
  admit: (name) => `Впустить: ${name}`,
  admitThem: "Впустить",
  askAgain: "Попросить снова",
  askAgainIn: (seconds) => `Попросить снова через ${seconds} с`,
  ends: {
    "lobby-refused": {
      title: "Ведущие вас не впустили",
      text: "Если вас не узнали, сначала напишите кому-нибудь из них.",
    },
    "lobby-closed": {
      title: "Встреча закончилась",
      text: "Она завершена, или комната больше никого не принимает.",
    },
    "lobby-gone": {
      title: "Вас долго не было",
      text: "Эта страница спала больше минуты, и ведущие больше не видят вас у двери.",
    },
  },
  guest: "гость",
  hostsTold: "Ведущие знают о вас",
  listTitle: (count) =>
    plural("ru", count, {
      one: "# человек ждёт у двери",
      few: "# человека ждут у двери",
      many: "# человек ждут у двери",
    }),
  nobodySees: "Пока вас не впустят, вас никто не видит и не слышит.",
  oneWaits: (name) => `У двери ждёт ${name}.`,
  refuse: (name) => `Не впускать: ${name}`,
  refuseThem: "Не впускать",
  severalWait: (count) =>
    plural("ru", count, {
      one: "У двери ждёт # человек.",
      few: "У двери ждут # человека.",
      many: "У двери ждут # человек.",
    }),
  show: "Показать",
  waiting: "Ждём, когда вас впустят",
  waitingForHost: "Ждём ведущего",
  waitingText: (title) =>
    `Ведущие комнаты «${title}» знают, что вы здесь. Эта страница сама откроет комнату.`,
  youAsked: "Вы попросили войти",
};

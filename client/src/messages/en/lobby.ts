import { plural } from "@confa/language";

/** Waiting at the door of a room, and opening it. */
export const lobby = {
  admit: (name: string) => `Admit ${name}`,
  admitThem: "Admit",
  askAgain: "Ask again",
  askAgainIn: (seconds: number) => `Ask again in ${seconds} s`,
  ends: {
    "lobby-refused": {
      title: "The hosts did not let you in",
      text: "If you think that they did not know you, write to one of them first.",
    },
    "lobby-closed": {
      title: "The meeting is over",
      text: "It ended, or the room does not take people in any more.",
    },
    "lobby-gone": {
      title: "You were away",
      text: "This page slept for more than a minute, so the hosts do not see you at the door any more.",
    },
  },
  guest: "guest",
  hostsTold: "Hosts were told",
  listTitle: (count: number) =>
    plural("en", count, { one: "# person waits to be let in", other: "# people wait to be let in" }),
  nobodySees: "Nobody can see or hear you until you are let in.",
  oneWaits: (name: string) => `${name} waits to be let in.`,
  refuse: (name: string) => `Refuse ${name}`,
  refuseThem: "Refuse",
  severalWait: (count: number) => `${count} people wait to be let in.`,
  show: "Show",
  waiting: "Waiting to be let in",
  waitingForHost: "Waiting for a host",
  waitingText: (title: string) =>
    `The hosts of ${title} know that you are here. This page opens the room by itself.`,
  youAsked: "You asked to join",
};

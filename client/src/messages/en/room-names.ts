import { plural } from "@confa/language";

/** What is wrong with the name of a room, and the cure. */
export const roomNames = {
  errors: {
    empty: "Type the name of a room, or paste a meeting link.",
    "other-link": "This link leads to no room. A meeting link ends in /room/ and a name.",
    slash: "A room name has no slash. Use a dash instead.",
    space: "A room name has no spaces. Use a dash instead.",
    start: "A room name starts with a letter or a digit.",
    letters: "Use only the letters A to Z, digits, dots, dashes and underscores.",
  },
  notARoom: "This is not the name of a room",
  notARoomText: "Check the link, or type the name on the home page.",
  notARoomTitle: "Not a room · Confa",
  tooLong: (length: number, longest: number) =>
    `This name has ${plural("en", length, { one: "# character", other: "# characters" })}. Use ${longest} or fewer.`,
};

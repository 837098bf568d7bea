import { plural } from "@confa/language";

/** What is wrong with what was typed, and the cure; and the password that is shown once. */
export const fields = {
  atLeast: (count: number) =>
    `Use at least ${plural("en", count, { one: "# character", other: "# characters" })}.`,
  atMost: (count: number) =>
    `Use at most ${plural("en", count, { one: "# character", other: "# characters" })}.`,
  copied: {
    no: "It is shown this once. Keep it in a safe place.",
    yes: "Copied. It is shown this once, so keep it in a safe place.",
    failed: "The browser does not let us copy. The password is selected: copy it yourself.",
  },
  copy: "Copy",
  generatedPassword: "Generated password",
  usernameLetters: "Use only the letters A to Z, digits, dots, dashes and underscores.",
};

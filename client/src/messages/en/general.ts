import { plural } from "@confa/language";

export const general = {
  agent: "Agent",
  cancel: "Cancel",
  guest: "Guest",
  home: "Home",
  language: "Language",
  leave: "Leave",
  loading: "Loading",
  nameEmpty: "Type the name that others see.",
  nameTooLong: (length: number, longest: number) =>
    `This name has ${plural("en", length, { one: "# character", other: "# characters" })}. Use ${longest} or fewer.`,
  theme: {
    system: "Theme: as the system",
    light: "Theme: light",
    dark: "Theme: dark",
  },
  tryAgain: "Try again",
  you: "you",
};

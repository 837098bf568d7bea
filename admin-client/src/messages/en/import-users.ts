import { plural } from "@confa/language";

const lines = (count: number) => plural("en", count, { one: "# line", other: "# lines" });

/** Accounts from a file. */
export const importUsers = {
  bad: (count: number) => `${lines(count)} cannot be imported`,
  checking: "Checking the file",
  choose: "Choose a CSV file",
  columns:
    "The first line names the columns: username, and if you like displayName, role (USER or ADMIN) and password. Without a password one is generated.",
  create: (count: number) => plural("en", count, { one: "Create # user", other: "Create # users" }),
  created: (count: number) =>
    plural("en", count, { one: "# user was created", other: "# users were created" }),
  creating: (done: number, total: number) => `${done} of ${total}`,
  download: "Download generated passwords",
  downloadHint:
    "They are shown this once. Keep the file in a safe place, and delete it when they are passed on.",
  empty: "This file has no line with a user.",
  failed: (count: number) => `${lines(count)} failed`,
  good: (count: number) =>
    plural("en", count, { one: "# user can be created", other: "# users can be created" }),
  line: "Line",
  noColumn: "The first line must name a column “username”.",
  problem: "What is wrong",
  role: "The role must be USER or ADMIN.",
  taken: "This username is taken.",
  title: "Import users",
  tooLarge: (limit: number) => `A file may have at most ${limit} lines.`,
  twice: (line: number) => `Line ${line} has the same username.`,
  username: "Username",
};

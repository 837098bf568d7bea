export const members = {
  add: "Add",
  fail: "The members do not load",
  nobody: "Nobody has this username.",
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} does not belong to the room any more.`,
  roleOf: (name: string) => `Role of ${name}`,
  roles: { owner: "Owner", moderator: "Moderator", member: "Member" },
  title: "Members",
  undo: "Undo",
  username: "Username",
  you: (username: string) => `${username}, you`,
};

/** Meetings that are encrypted end to end. */
export const encryption = {
  change: "Change passphrase",
  changeTitle: "Which passphrase does this meeting have?",
  differs: (name: string) => `We cannot decrypt ${name}: your passphrases differ.`,
  encrypted: "Encrypted",
  hint: "Everybody needs the same one. It stays in the browser; the server never gets it.",
  make: "Make one",
  missing: "Type the passphrase of this meeting, or open the link that carries it.",
  noAgents: "This meeting is encrypted end to end, so agents cannot join it.",
  passphrase: "Passphrase",
  use: "Use it",
};

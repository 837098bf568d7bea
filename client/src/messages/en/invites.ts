import { plural } from "@confa/language";

/** Bringing people into a room by links, and coming by one. */
export const invites = {
  copied: "Copied",
  copy: "Copy",
  copyInviteLink: "Copy invite link",
  copyInviteLinkOf: (title: string) => `Copy invite link of ${title}`,
  create: "Create and copy link",
  done: "Done",
  forGuests: "For guests without an account",
  goodFor: "Good for",
  hours: (hours: number) =>
    hours < 24
      ? plural("en", hours, { one: "# hour", other: "# hours" })
      : plural("en", hours / 24, { one: "# day", other: "# days" }),
  links: "Links that are good now",
  madeBy: (name: string, at: string) => `${name}, ${at}`,
  newLink: "New guest link",
  newLinkHint: "Shown only now. Whoever has it can come in.",
  noGuestLink: "This is no invitation",
  noGuestLinkText: "The link is not complete. Ask the person who sent it for it again.",
  none: "No links yet.",
  notCopied: "The browser did not let us copy. Select the link and copy it yourself.",
  notGood: "This link is no longer good",
  notGoodText:
    "It has expired, was used by as many people as it was made for, or was withdrawn. Ask the person who sent it for another one.",
  pageTitle: "Invitation · Confa",
  people: (count: number) => plural("en", count, { one: "# person", other: "# people" }),
  revoke: "Revoke",
  revokeMade: (at: string) => `Revoke the link of ${at}`,
  roomLink: "Room link",
  roomLinkHint: "For people with an account on this server.",
  signIn: "Sign in instead",
  title: (title: string) => `Invite to ${title}`,
  unread: "This link does not open",
  used: (used: number, most: number, until: string) => `${used} of ${most} used, good until ${until}`,
  uses: "For",
};

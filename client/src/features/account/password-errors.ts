import { getMessages } from "@/messages/messages";

/** The server's rule. */
const SHORTEST = 12;
const LONGEST = 256;

export interface PasswordErrors {
  current?: string;
  next?: string;
  form?: string;
}

/** What keeps the change from being asked for, a sentence with the cure for each field. */
export function passwordErrors(current: string, next: string): PasswordErrors {
  const t = getMessages();
  const errors: PasswordErrors = {};
  if (current === "") errors.current = t.account.currentEmpty;
  const length = [...next].length;
  if (length < SHORTEST) errors.next = t.account.newTooShort(SHORTEST);
  else if (length > LONGEST) errors.next = t.account.newTooLong(LONGEST);
  else if (next === current) errors.next = t.account.newIsOld;
  return errors;
}

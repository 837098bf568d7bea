import { getMessages } from "@/messages/messages";
import { local, readStored, writeStored } from "./stored";

const LONGEST = 64;

/** The name a person used last in a meeting, kept for the account, not for the machine. */
export function readPersonName(userId: string): string | null {
  const name = readStored(local, keyOf(userId));
  return typeof name === "string" && name !== "" ? name : null;
}

export function rememberPersonName(userId: string, name: string): void {
  writeStored(local, keyOf(userId), name);
}

/** A sentence that names the cure, or null when the name will do. */
export function personNameError(name: string): string | null {
  const t = getMessages();
  const length = [...name.trim()].length;
  if (length === 0) return t.general.nameEmpty;
  if (length > LONGEST) return t.general.nameTooLong(length, LONGEST);
  return null;
}

function keyOf(userId: string): string {
  return `confa.name.${userId}`;
}

import { local, readStored, writeStored } from "@/shared/stored";

const KEY = "confa.shortcuts";

/** Single keys get in the way of people who speak to their computer, so they can be turned off. */
export function areShortcutsOn(): boolean {
  return readStored(local, KEY) !== false;
}

export function setShortcutsOn(isOn: boolean): void {
  writeStored(local, KEY, isOn ? null : false);
}

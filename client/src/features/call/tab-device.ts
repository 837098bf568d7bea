import { perTab, readStored, writeStored } from "@/shared/stored";

const KEY = "confa.device";
const LENGTH = 12;
const LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

/**
 * The device id of this tab. A reload keeps it, so that a person replaces the own ghost in the room;
 * another tab has another one, so that it does not throw out the first.
 */
export function tabDevice(): string {
  const stored = readStored(perTab, KEY);
  return typeof stored === "string" && /^[A-Za-z0-9]{1,32}$/.test(stored) ? stored : renewTabDevice();
}

/** A duplicated tab inherits the storage of the first, and with it the device id: it needs a new one. */
export function renewTabDevice(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
  const device = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
  writeStored(perTab, KEY, device);
  return device;
}

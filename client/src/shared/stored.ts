/**
 * JSON in a web storage. Private windows and full disks make storage throw: then nothing is remembered,
 * which is never a reason to stop somebody from meeting.
 */
export function readStored(storage: () => Storage, key: string): unknown {
  try {
    const text = storage().getItem(key);
    return text === null ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

export function writeStored(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(value));
  } catch {
    // Nothing is remembered, see above.
  }
}

export const local = (): Storage => localStorage;
export const perTab = (): Storage => sessionStorage;

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

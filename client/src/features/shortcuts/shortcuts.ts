/** What a key does. The code is the key's place, so that another keyboard layout changes nothing. */
export const SHORTCUTS = {
  microphone: { code: "KeyM", key: "M" },
  camera: { code: "KeyV", key: "V" },
  hand: { code: "KeyH", key: "H" },
  chat: { code: "KeyC", key: "C" },
  people: { code: "KeyP", key: "P" },
  agents: { code: "KeyA", key: "A" },
  layout: { code: "KeyL", key: "L" },
  fullScreen: { code: "KeyF", key: "F" },
} as const;

export type Shortcut = keyof typeof SHORTCUTS;

/** Opens the list of keys. Looked for by the sign, whose place differs between layouts. */
export const HELP_KEY = "?";
export const TALK_KEY = "Space";

type Key = Pick<KeyboardEvent, "code" | "key" | "ctrlKey" | "metaKey" | "altKey" | "repeat">;

/** The shortcut that a key press means; null for all others. */
export function shortcutOf(event: Key): Shortcut | "help" | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return null;
  if (event.key === HELP_KEY) return "help";
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  return names.find((name) => SHORTCUTS[name].code === event.code) ?? null;
}

/** Whether keys belong to what has the focus: somebody types, or is in a menu or a dialog. */
export function isTaken(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest("input, textarea, select, [contenteditable], [role=menu], [role=dialog]") !== null;
}

/** Space presses a button or moves a list: there it does not let anybody talk. */
export function takesSpace(target: EventTarget | null): boolean {
  if (isTaken(target)) return true;
  return target instanceof Element && target.closest("button, a[href], [role=log], summary") !== null;
}

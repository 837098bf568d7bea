import { useEffect, useEffectEvent } from "react";
import { areShortcutsOn } from "./shortcut-setting";
import { isTaken, shortcutOf, type Shortcut } from "./shortcuts";

export type ShortcutActs = Readonly<Record<Shortcut | "help", () => void>>;

/** Lets the keyboard do what the buttons do, while nobody types. */
export function useShortcuts(acts: ShortcutActs): void {
  const act = useEffectEvent((event: KeyboardEvent) => {
    const shortcut = isTaken(event.target) ? null : shortcutOf(event);
    if (shortcut === null || (shortcut !== "help" && !areShortcutsOn())) return;
    event.preventDefault();
    acts[shortcut]();
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => act(event);
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, []);
}

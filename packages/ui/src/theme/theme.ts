import { useSyncExternalStore } from "react";

export type Theme = "system" | "light" | "dark";

const KEY = "confa.theme";
const listeners = new Set<() => void>();

/** What was chosen in this browser; the system's choice when nothing was, or when storage is closed to us. */
function readTheme(): Theme {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === "light" || stored === "dark" ? stored : "system";
  } catch {
    return "system";
  }
}

/** Sets data-theme on the root and remembers the choice. Without an argument it applies what is remembered: call it once at the start. */
export function applyTheme(theme: Theme = readTheme()): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset["theme"];
  else root.dataset["theme"] = theme;
  remember(theme);
  for (const listener of listeners) listener();
}

/** `const [theme, setTheme] = useTheme()`; every reader follows, other windows too. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  return [useSyncExternalStore(subscribe, readTheme, () => "system" as const), applyTheme];
}

function remember(theme: Theme): void {
  try {
    if (theme === "system") localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, theme);
  } catch {
    // A browser that keeps nothing still gets the theme for this visit.
  }
}

/** Another window chose a theme. */
function onStorage(event: StorageEvent): void {
  if (event.key === KEY) applyTheme();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener("storage", onStorage);
  return () => {
    listeners.delete(listener);
    removeEventListener("storage", onStorage);
  };
}

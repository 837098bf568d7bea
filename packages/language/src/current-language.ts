import { useSyncExternalStore } from "react";
import { bestLanguage, bestLocale, isLanguage, type Language, LANGUAGES } from "./languages";

const KEY = "confa.language";

/** Brings the texts of one catalog in a language. */
type Load = (language: Language) => Promise<void>;

let current: Language = "en";
const loaders = new Set<Load>();
const listeners = new Set<() => void>();

export function currentLanguage(): Language {
  return current;
}

/** For `Intl`: the language in the person's own region. */
export function currentLocale(): string {
  return bestLocale(current, navigator.languages);
}

/** Shows what was chosen in this browser, else the browser's own language. Call it once, before the first render. */
export async function startLanguage(): Promise<void> {
  await show(readChoice() ?? bestLanguage(navigator.languages));
}

/** Shows a language and remembers it. */
export async function chooseLanguage(language: Language): Promise<void> {
  remember(language);
  await show(language);
}

/** `const [language, choose] = useLanguage()`; every reader follows. */
export function useLanguage(): [Language, (language: Language) => Promise<void>] {
  return [useSyncExternalStore(subscribe, currentLanguage), chooseLanguage];
}

export function useLocale(): string {
  return useSyncExternalStore(subscribe, currentLocale);
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Adds a catalog, which follows every change from now on. */
export function follow(load: Load): void {
  loaders.add(load);
  if (current !== "en") void load(current).then(tell, () => undefined);
}

/** All catalogs change in the same moment. Texts that cannot be had leave the page as it is. */
async function show(language: Language): Promise<void> {
  try {
    await Promise.all(Array.from(loaders, (load) => load(language)));
  } catch {
    return;
  }
  current = language;
  document.documentElement.lang = language;
  document.documentElement.dir = LANGUAGES[language].direction;
  tell();
}

function tell(): void {
  for (const listener of listeners) listener();
}

function readChoice(): Language | null {
  try {
    const stored = localStorage.getItem(KEY);
    return isLanguage(stored) ? stored : null;
  } catch {
    return null;
  }
}

function remember(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // A browser that keeps nothing still gets the language for this visit.
  }
}

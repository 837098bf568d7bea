import { useSyncExternalStore } from "react";
import { currentLanguage, follow, subscribe } from "./current-language";
import type { Language } from "./languages";

export interface Catalog<Messages> {
  /** The texts of the language shown now. Components use the hook instead, which follows a change. */
  getMessages: () => Messages;
  useMessages: () => Messages;
}

/** The texts of one application or package: English at once, each other language when somebody wants it. */
export function createCatalog<Messages>(
  english: Messages,
  others: Record<Exclude<Language, "en">, () => Promise<Messages>>,
): Catalog<Messages> {
  const known = new Map<Language, Messages>([["en", english]]);
  follow(async (language) => {
    if (language !== "en" && !known.has(language)) known.set(language, await others[language]());
  });
  const getMessages = (): Messages => known.get(currentLanguage()) ?? english;
  return { getMessages, useMessages: () => useSyncExternalStore(subscribe, getMessages) };
}

/** Every language of the interface, under its own name. English is always there; the others load when wanted. */
export const LANGUAGES = {
  en: { name: "English", direction: "ltr" },
  ru: { name: "Русский", direction: "ltr" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;

export type Language = keyof typeof LANGUAGES;

export function isLanguage(value: unknown): value is Language {
  return typeof value === "string" && value in LANGUAGES;
}

/** The first of the person's languages that we speak; English when we speak none of them. */
export function bestLanguage(wanted: readonly string[]): Language {
  return wanted.map(languageOf).find(isLanguage) ?? "en";
}

/**
 * The locale for dates and numbers: the person's own region of the language (`en-GB`), so that an American and
 * a Briton both read times as they are used to.
 */
export function bestLocale(language: Language, wanted: readonly string[]): string {
  return wanted.find((tag) => languageOf(tag) === language) ?? language;
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split("-")[0] ?? "";
}

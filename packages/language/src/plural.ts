import type { Language } from "./languages";

/** The forms a language needs for whole numbers, by the plural categories of CLDR. */
interface Forms {
  en: { one: string; other: string };
  ru: { one: string; few: string; many: string };
}

/**
 * The form that fits the count, with the count in place of `#`:
 * `plural("en", 3, { one: "# person", other: "# people" })` is "3 people".
 */
export function plural<Spoken extends Language>(
  language: Spoken,
  count: number,
  forms: Forms[Spoken],
): string {
  const byCategory: Partial<Record<Intl.LDMLPluralRule, string>> = forms;
  const category = rulesOf(language).select(count);
  // Fractions have a category of their own in some languages; nothing that we count has any.
  const form = byCategory[category] ?? Object.values(forms).at(-1) ?? "";
  return form.replaceAll("#", new Intl.NumberFormat(language).format(count));
}

const rules = new Map<Language, Intl.PluralRules>();

function rulesOf(language: Language): Intl.PluralRules {
  const known = rules.get(language) ?? new Intl.PluralRules(language);
  rules.set(language, known);
  return known;
}

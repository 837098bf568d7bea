import { currentLocale } from "./current-language";

/** A moment's time of day, `10:18`. `at` is in milliseconds since the epoch. */
export function formatClock(at: number): string {
  return new Intl.DateTimeFormat(currentLocale(), {
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  }).format(at);
}

/** A moment's day and time of day, as the person's region writes them. Takes an ISO 8601 text. */
export function formatMoment(iso: string): string {
  return new Intl.DateTimeFormat(currentLocale(), { dateStyle: "medium", timeStyle: "short" }).format(
    new Date(iso),
  );
}

/** A figure with its groups, `1,284`; `digits` after the point. */
export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(currentLocale(), {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);
}

/** A time of so many minutes, `24 min` or `1 hr 12 min`. */
export function formatMinutes(minutes: number): string {
  const rest = unit(minutes % 60, "minute");
  return minutes < 60 ? rest : `${unit(Math.floor(minutes / 60), "hour")} ${rest}`;
}

function unit(value: number, name: "hour" | "minute"): string {
  return new Intl.NumberFormat(currentLocale(), { style: "unit", unit: name }).format(value);
}

/** Several names in a sentence: "Alice, Boris, and Chidi". */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(currentLocale(), { type: "conjunction" }).format(names);
}

/** What a language is called in the language shown; `tag` is a BCP 47 tag. */
export function formatLanguage(tag: string): string {
  return new Intl.DisplayNames(currentLocale(), { type: "language" }).of(tag) ?? tag;
}

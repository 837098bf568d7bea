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

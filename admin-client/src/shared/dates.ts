import { currentLocale, formatClock } from "@confa/language";
import { getMessages } from "@/messages/messages";

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const FORMATS = {
  day: { day: "numeric", month: "short" },
  dayAndYear: { day: "numeric", month: "short", year: "numeric" },
  moment: {
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  },
  seconds: { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" },
  whole: { dateStyle: "long", timeStyle: "short" },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const known = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes longer than using it, and a table uses it in every row. */
function write(name: keyof typeof FORMATS, time: string | number | Date): string {
  const key = `${name} ${currentLocale()}`;
  const format = known.get(key) ?? new Intl.DateTimeFormat(currentLocale(), FORMATS[name]);
  known.set(key, format);
  return format.format(new Date(time));
}

/** `10:31`, from epoch ms or an ISO time. */
export const clockTime = (time: string | number): string => formatClock(new Date(time).getTime());

/** `10:31:07`. */
export const clockSeconds = (time: string): string => write("seconds", time);

/** `4 Mar 2026`. */
export const calendarDay = (time: string): string => write("dayAndYear", time);

/** `4 March 2026 at 10:31`, for tooltips. */
export const wholeTime = (time: string): string => write("whole", time);

/** `4 Mar 2026, 10:31:07`, where seconds matter. */
export const exactMoment = (time: string): string => write("moment", time);

/** The day and month alone: `21 Nov`. */
export const dayAndMonth = (time: string): string => write("day", time);

/** The instants between which a day (`2026-03-04`) lies here; nothing for what is no day. */
export function boundsOfDay(day: string): { start: string; end: string } | undefined {
  // Without a zone it is read as local time, and some days have 23 or 25 hours.
  const start = new Date(/^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00` : Number.NaN);
  if (Number.isNaN(start.getTime())) return undefined;
  const end = new Date(start);
  end.setDate(end.getDate() + 1);
  return { start: start.toISOString(), end: end.toISOString() };
}

/** How long ago in a few letters: `Now`, `26 min ago`, `Today, 08:51`, `Yesterday`, `22 Nov`, `4 Mar 2025`. */
export function shortAgo(time: string, now: number): string {
  const t = getMessages();
  const at = new Date(time);
  const minutes = Math.floor((now - at.getTime()) / MINUTE_MS);
  if (minutes < 1) return t.dates.justNow;
  if (minutes < 60) return t.dates.minutesAgo(minutes);
  const days = Math.round((startOfDay(now) - startOfDay(at.getTime())) / DAY_MS);
  if (days === 0) return t.dates.today(clockTime(time));
  if (days === 1) return t.dates.yesterday;
  return at.getFullYear() === new Date(now).getFullYear() ? dayAndMonth(time) : calendarDay(time);
}

/** A span of time in its two largest units: `34 min`, `2 h 5 min`, `3 days`. */
export function span(ms: number): string {
  const t = getMessages();
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  if (minutes < 60) return t.dates.minutes(minutes);
  if (ms < 2 * DAY_MS) return t.dates.hours(Math.floor(minutes / 60), minutes % 60);
  return t.dates.days(Math.floor(ms / DAY_MS));
}

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

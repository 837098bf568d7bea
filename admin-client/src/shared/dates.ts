const DAY_MS = 86_400_000;

const CLOCK = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit" });
const DAY = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short" });
const DAY_AND_YEAR = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", year: "numeric" });
const MOMENT = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "short",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});
const WHOLE = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeStyle: "short" });

/** `10:31`, from epoch ms or an ISO time. */
export const clockTime = (time: string | number): string => CLOCK.format(new Date(time));

/** `4 Mar 2026`. */
export const calendarDay = (time: string): string => DAY_AND_YEAR.format(new Date(time));

/** `4 March 2026 at 10:31`, for tooltips. */
export const wholeTime = (time: string): string => WHOLE.format(new Date(time));

/** `4 Mar 2026, 10:31:07`, where seconds matter. */
export const exactMoment = (time: string): string => MOMENT.format(new Date(time));

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
  const at = new Date(time);
  const minutes = Math.floor((now - at.getTime()) / 60_000);
  if (minutes < 1) return "Now";
  if (minutes < 60) return `${minutes} min ago`;
  const days = Math.round((startOfDay(now) - startOfDay(at.getTime())) / DAY_MS);
  if (days === 0) return `Today, ${CLOCK.format(at)}`;
  if (days === 1) return "Yesterday";
  return at.getFullYear() === new Date(now).getFullYear() ? DAY.format(at) : DAY_AND_YEAR.format(at);
}

/** The day and month alone: `21 Nov`. */
export const dayAndMonth = (time: string): string => DAY.format(new Date(time));

const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

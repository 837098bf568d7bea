import { plural } from "@confa/language";

/** Times said shortly, and spans of time. */
export const dates = {
  days: (count: number) => plural("en", count, { one: "# day", other: "# days" }),
  hours: (count: number, minutes: number) => `${count} h ${minutes} min`,
  justNow: "Now",
  minutes: (count: number) => `${count} min`,
  minutesAgo: (count: number) => `${count} min ago`,
  today: (clock: string) => `Today, ${clock}`,
  yesterday: "Yesterday",
};

import { plural } from "@confa/language";

export const overview = {
  accounts: (count: number) => plural("en", count, { one: "# account", other: "# accounts" }),
  agentsNow: "Agents in meetings",
  agentsToday: (count: number) => `${count} today`,
  all: (count: number) => `All ${count}`,
  answersIn: (ms: number) => `answers in ${ms} ms`,
  banned: "Addresses banned",
  blockedUsers: "Blocked users",
  cures: {
    database_unreachable:
      "The database does not answer. Look whether its server runs and whether DATABASE_URL is right, then see the log of the API.",
    media_server_unreachable:
      "The media server does not answer. Look whether livekit-server runs and whether LIVEKIT_URL and its key are right.",
    no_agent_worker:
      "No agents worker reports. Start one with “confa-agents start”, and look at its log when it ends again.",
    provider_failing:
      "A provider of the agents does not work. Put a valid key into the variable it names, then restart the agents worker.",
  },
  failedSignIns: "Failed sign-ins",
  health: "Health",
  liveRooms: "Live rooms",
  meetingsADay: "Meetings a day",
  meetingsNow: "Meetings now",
  meetingsToday: (count: number) => `${count} today`,
  minutes: "Minutes",
  minutesOf30: (count: string) => `${count} in 30 days`,
  minutesToday: "Minutes today",
  noMeetings: "No meeting is running",
  noMeetingsText: "A room appears here as soon as somebody joins it.",
  open: "Open",
  parts: { database: "Database", media_server: "Media server", agent_workers: "Agents workers" },
  peopleNow: "People in meetings",
  problem: (part: string) => `${part}: there is a problem.`,
  security: "Security, last day",
  signIns: "Sign-ins",
  statuses: { ok: "works", warning: "needs attention", down: "does not work" },
  title: "Overview",
  version: "Version",
  withAgent: "with an agent",
  withoutAgent: "without",
  workers: (count: number) => plural("en", count, { one: "# worker", other: "# workers" }),
};

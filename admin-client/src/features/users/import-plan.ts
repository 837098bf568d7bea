import type { Role } from "@confa/api-client";
import { getMessages } from "@/messages/messages";
import { type CsvLine, parseCsv } from "@/shared/csv/csv";
import { displayName, newPassword, optional, username } from "@/shared/fields/rules";
import type { UserDraft } from "./create-user";

export const MAX_LINES = 5_000;

export interface PlannedUser extends UserDraft {
  line: number;
}

/** A line that cannot be imported, and everything that is wrong with it. */
export interface BadLine {
  line: number;
  username: string;
  problems: string[];
}

export interface ImportPlan {
  good: PlannedUser[];
  bad: BadLine[];
}

/** Why a file cannot be read at all, or what its lines would do. `taken` are usernames in lower case. */
export function planImport(text: string, taken: ReadonlySet<string>): ImportPlan | string {
  const t = getMessages();
  const [head, ...lines] = parseCsv(text);
  const columns = head?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
  if (!columns.includes("username")) return t.importUsers.noColumn;
  if (lines.length === 0) return t.importUsers.empty;
  if (lines.length > MAX_LINES) return t.importUsers.tooLarge(MAX_LINES);
  return sorted(
    lines.map((line) => read(line, columns)),
    taken,
  );
}

interface ReadLine extends Omit<UserDraft, "role"> {
  line: number;
  role: string;
}

function read({ number, cells }: CsvLine, columns: readonly string[]): ReadLine {
  const cell = (name: string) => cells[columns.indexOf(name)] ?? "";
  return {
    line: number,
    username: cell("username").trim(),
    displayName: cell("displayname").trim(),
    role: cell("role").trim().toUpperCase() || "USER",
    password: cell("password"),
  };
}

function sorted(lines: readonly ReadLine[], taken: ReadonlySet<string>): ImportPlan {
  const plan: ImportPlan = { good: [], bad: [] };
  const firstLineOf = new Map<string, number>();
  for (const one of lines) {
    const key = one.username.toLowerCase();
    const problems = [...problemsOf(one, taken.has(key)), ...twice(firstLineOf.get(key))];
    if (!firstLineOf.has(key)) firstLineOf.set(key, one.line);
    if (problems.length > 0) plan.bad.push({ line: one.line, username: one.username, problems });
    else plan.good.push({ ...one, role: one.role as Role });
  }
  return plan;
}

function problemsOf(one: ReadLine, isTaken: boolean): string[] {
  const t = getMessages();
  return [
    username(one.username),
    isTaken ? t.importUsers.taken : undefined,
    displayName(one.displayName),
    ["USER", "ADMIN"].includes(one.role) ? undefined : t.importUsers.role,
    optional(newPassword)(one.password),
  ].filter((problem) => problem !== undefined);
}

function twice(firstLine: number | undefined): string[] {
  const t = getMessages();
  return firstLine === undefined ? [] : [t.importUsers.twice(firstLine)];
}

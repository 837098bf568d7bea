/**
 * Fails when an application has a message that it does not use. (A missing one is an error of tsc.)
 *
 * Messages are `section.name` of an English catalog, and are used as `t.section.name` everywhere, so that a
 * search finds them; that is also what this check looks for.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runnerImport } from "vite";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** Each application's English catalog, and where it is used. */
const CATALOGS = ["client", "admin-client"].map((app) => ({
  app,
  catalog: `${app}/src/messages/en.ts`,
  sources: `${app}/src`,
}));

type Sections = Record<string, Record<string, unknown>>;

async function messagesOf(catalog: string): Promise<string[]> {
  const { module } = await runnerImport<{ en: Sections }>(join(ROOT, catalog), { logLevel: "error" });
  return Object.entries(module.en).flatMap(([section, messages]) =>
    Object.keys(messages).map((name) => `${section}.${name}`),
  );
}

async function usedIn(folder: string): Promise<Set<string>> {
  const entries = await readdir(join(ROOT, folder), { recursive: true, withFileTypes: true });
  const files = entries.filter(({ name }) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name));
  const texts = await Promise.all(
    files.map(({ parentPath, name }) => readFile(join(parentPath, name), "utf8")),
  );
  const uses = texts.flatMap((text) => [...text.matchAll(/\bt\s*\.(\w+)\s*\.(\w+)/g)]);
  return new Set(uses.map(([, section, name]) => `${section}.${name}`));
}

const unused: string[] = [];
for (const { app, catalog, sources } of CATALOGS) {
  const used = await usedIn(sources);
  const idle = (await messagesOf(catalog)).filter((message) => !used.has(message));
  unused.push(...idle.map((message) => `${app}: nothing uses the message ${message}; take it out.`));
}
if (unused.length > 0) {
  process.stderr.write(`${unused.join("\n")}\n`);
  process.exitCode = 1;
}

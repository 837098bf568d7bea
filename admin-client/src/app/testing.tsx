import { createSession } from "@confa/api-client";
import { grant } from "@confa/api-client/testing";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { render } from "@testing-library/react";
import { MemoryRouter } from "react-router";
import { afterEach, beforeEach, vi } from "vitest";
import { streamOf } from "@/shared/live/testing";
import { Providers } from "./providers";
import { AppRoutes } from "./routes";

const STORAGE_KEY = "confa.admin.session";
const CONFIG = {
  apiUrl: "http://api.test",
  livekitUrl: "ws://live.test",
  siteUrl: "https://meet.example.org",
  version: "1.2.3",
};

export const maria = {
  id: "u-maria",
  username: "maria",
  displayName: "Maria Lindqvist",
  role: "ADMIN" as const,
  blockedAt: null,
  createdAt: "2026-03-01T10:00:00Z",
  lastLoginAt: "2026-03-02T10:00:00Z",
};

/** The routes that every test of the console needs: the server has its administrator, and nobody is in a room. */
export const initialized = {
  "GET /admin/bootstrap/status": () => Response.json({ isInitialized: true }),
  "GET /admin/events": () => streamOf({ isSfuAvailable: true, rooms: [] }).open(),
};

/** Maria's session of before continues. */
export const mariaReturns = { "POST /auth/refresh": () => grant("t1", { user: maria }) };

const open: { close: () => void }[] = [];

/** Opens the console at `path`, as a browser with or without a session of before. */
export function openConsole(path: string, { hadSession = false } = {}): void {
  if (hadSession) localStorage.setItem(STORAGE_KEY, "1");
  const session = createSession({ apiUrl: CONFIG.apiUrl, storageKey: STORAGE_KEY });
  open.push(session);
  render(
    <MemoryRouter initialEntries={[path]}>
      <Providers config={CONFIG} session={session}>
        <AppRoutes />
      </Providers>
    </MemoryRouter>,
  );
}

/** Asks axe about the whole page. */
export async function expectAccessible(): Promise<void> {
  // What react-aria has announced stays in its live region for seconds and refers to what is gone by then.
  for (const announcer of document.querySelectorAll("[data-live-announcer]")) announcer.remove();
  await expectNoAxeViolations();
}

/** Each test starts with a fresh browser. */
export function useFreshBrowser(): void {
  beforeEach(() => localStorage.clear());
  afterEach(() => {
    for (const session of open.splice(0)) session.close();
    vi.unstubAllGlobals();
  });
}

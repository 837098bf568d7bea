/** What the tabs of one browser tell each other about their shared session. */
export type TabMessage = "signed-in" | "signed-out";

export interface Tabs {
  /** A mark that a session was here, so that a first visit asks the server nothing. */
  hasMark(): boolean;
  setMark(isThere: boolean): void;
  tell(message: TabMessage): void;
  /** Runs `work` while no other tab runs its own. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  close(): void;
}

/** Longer than any request of a session may take, so only a tab that the browser has frozen holds on. */
const TURN_LIMIT_MS = 20_000;

/** Connects this tab with the others that share `key`; where the browser blocks site data, it is alone. */
export function openTabs(key: string, onMessage: (message: TabMessage) => void): Tabs {
  const channel = unlessBlocked(() => new BroadcastChannel(key)) ?? null;
  channel?.addEventListener("message", (event: MessageEvent<TabMessage>) => onMessage(event.data));
  return {
    hasMark: () => unlessBlocked(() => localStorage.getItem(key) !== null) ?? false,
    setMark: (isThere) =>
      unlessBlocked(() => (isThere ? localStorage.setItem(key, "1") : localStorage.removeItem(key))),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin only
    tell: (message) => channel?.postMessage(message),
    exclusively: (work) => inTurn(`${key}.refresh`, work),
    close: () => channel?.close(),
  };
}

/** Storage and channels throw where site data is blocked: then nothing is remembered, and nobody stopped. */
function unlessBlocked<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

/**
 * Only pages in a secure context have locks, and blocked site data denies them. Without them, and when the
 * turn does not come, the server's grace for simultaneous refreshes serves.
 */
async function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  if (!("locks" in navigator)) return work();
  let begun: Promise<T> | undefined;
  const begin = (): Promise<T> => (begun ??= work());
  try {
    return await navigator.locks.request(name, { signal: AbortSignal.timeout(TURN_LIMIT_MS) }, begin);
  } catch {
    return begin();
  }
}

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

/** Connects this tab with the others that share `key`. */
export function openTabs(key: string, onMessage: (message: TabMessage) => void): Tabs {
  const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel(key);
  channel?.addEventListener("message", (event: MessageEvent<TabMessage>) => onMessage(event.data));
  return {
    hasMark: () => localStorage.getItem(key) !== null,
    setMark: (isThere) => (isThere ? localStorage.setItem(key, "1") : localStorage.removeItem(key)),
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin only
    tell: (message) => channel?.postMessage(message),
    // Only pages in a secure context have locks; without them the server's grace for simultaneous refreshes serves.
    exclusively: (work) => ("locks" in navigator ? navigator.locks.request(`${key}.refresh`, work) : work()),
    close: () => channel?.close(),
  };
}

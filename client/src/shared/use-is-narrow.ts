import { useSyncExternalStore } from "react";

const QUERY = "(max-width: 767.98px)";

/** Whether the window is as narrow as a phone. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => globalThis.matchMedia?.(QUERY).matches ?? false);
}

function subscribe(listener: () => void): () => void {
  const query = globalThis.matchMedia?.(QUERY);
  query?.addEventListener("change", listener);
  return () => query?.removeEventListener("change", listener);
}

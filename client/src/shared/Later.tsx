import { type ReactNode, useDeferredValue } from "react";

/** Leaves its children out of the first paint: they come after it, in pieces that let other things happen between. */
export function Later({ children }: { children: ReactNode }) {
  return useDeferredValue(true, false) ? children : null;
}

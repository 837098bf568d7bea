import { type RefCallback, useCallback, useEffect, useRef } from "react";
import type { PanelName } from "./PanelButton";

type Opener = PanelName | "more";

/** Remembers a button of the dock by its name: `<DockButton ref={keep("chat")} />`. */
export type KeepButton = (name: Opener) => RefCallback<HTMLButtonElement>;

/** Gives the focus back to the button that opened a panel when that panel closes. */
export function useFocusReturn(panel: PanelName | null): { keep: KeepButton } {
  const buttons = useRef(new Map<Opener, HTMLButtonElement>());
  const before = useRef(panel);
  useEffect(() => {
    const closed = before.current;
    before.current = panel;
    if (closed === null || panel !== null) return;
    (buttons.current.get(closed) ?? buttons.current.get("more"))?.focus();
  }, [panel]);
  const keep = useCallback<KeepButton>(
    (name) => (button) => {
      if (button === null) buttons.current.delete(name);
      else buttons.current.set(name, button);
    },
    [],
  );
  return { keep };
}

import { type RefObject, useEffect, useRef } from "react";
import type { PanelName } from "@/features/controls/PanelButton";
import { useIsNarrow } from "@/shared/use-is-narrow";

/** On a phone a panel takes the stage's place, so the focus goes into it. (The dock gets it back.) */
export function useSheetFocus(panel: PanelName | null): RefObject<HTMLDivElement | null> {
  const sheet = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow();
  useEffect(() => {
    const element = sheet.current;
    if (!isNarrow || panel === null || element === null) return;
    if (!element.contains(document.activeElement)) element.querySelector("button")?.focus();
  }, [isNarrow, panel]);
  return sheet;
}

import { type RefCallback, useCallback, useState } from "react";
import { flushSync } from "react-dom";
import type { Box } from "./grid-layout";

/** The inner size of an element, in CSS pixels, current while it changes. */
export function useBox(): [RefCallback<HTMLElement>, Box] {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      if (entry === undefined) return;
      const { width, height } = entry.contentRect;
      // At once, before this size is painted: what was laid out for the old one may not fit.
      flushSync(() => setBox({ width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, box];
}

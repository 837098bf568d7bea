import { type RefCallback, useCallback, useState } from "react";
import { flushSync } from "react-dom";
import type { Box } from "./grid-layout";

/** The inner size of an element without padding, in CSS pixels: there before its first paint, current while it changes. */
export function useBox(): [RefCallback<HTMLElement>, Box] {
  const [box, setBox] = useState<Box>({ width: 0, height: 0 });
  const measure = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const set = ({ width, height }: Box): void =>
      setBox((last) => (last.width === width && last.height === height ? last : { width, height }));
    set(element.getBoundingClientRect());
    const observer = new ResizeObserver(([entry]) => {
      // At once, before this size is painted: what was laid out for the old one may not fit.
      if (entry !== undefined) flushSync(() => set(entry.contentRect));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [measure, box];
}

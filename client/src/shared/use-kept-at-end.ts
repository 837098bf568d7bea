import { type RefObject, useEffect, useRef } from "react";

/** How far from the end, in px, somebody still counts as reading the newest. */
const NEAR_END = 80;

interface KeptAtEnd {
  list: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
}

/** Scrolls a list to its newest entry whenever there is one, unless somebody scrolled up to read. */
export function useKeptAtEnd(newest: unknown, { isOwn = false } = {}): KeptAtEnd {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  useEffect(() => {
    const element = list.current;
    if (element === null || newest === undefined) return;
    // One's own entry is always wanted in sight.
    if (isAtEnd.current || isOwn) element.scrollTop = element.scrollHeight;
  }, [newest, isOwn]);
  function onScroll(): void {
    const element = list.current;
    if (element === null) return;
    isAtEnd.current = element.scrollHeight - element.scrollTop - element.clientHeight < NEAR_END;
  }
  return { list, onScroll };
}

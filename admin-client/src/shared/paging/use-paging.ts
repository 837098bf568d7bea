import { useState } from "react";

/** Where somebody is in a list of pages that only knows its next one; the way back is kept here. */
export function usePaging() {
  const [cursors, setCursors] = useState<readonly string[]>([]);
  return {
    /** Undefined on the first page. */
    cursor: cursors.at(-1),
    pageIndex: cursors.length,
    next: (cursor: string) => setCursors([...cursors, cursor]),
    previous: () => setCursors(cursors.slice(0, -1)),
    first: () => setCursors([]),
  };
}

export type Paging = ReturnType<typeof usePaging>;

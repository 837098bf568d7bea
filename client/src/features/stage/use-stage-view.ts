import { useCallback, useState } from "react";
import { local, readStored, writeStored } from "@/shared/stored";

const KEY = "confa.layout";

export type Layout = "grid" | "speaker";

export interface StageView {
  layout: Layout;
  setLayout: (layout: Layout) => void;
  /** Who stays large, whatever the layout; null for nobody. */
  pinned: string | null;
  pin: (identity: string | null) => void;
}

/** How the person wants to see the meeting. The layout is remembered on this machine, a pin is for this meeting. */
export function useStageView(): StageView {
  const [layout, setLayout] = useState<Layout>(() =>
    readStored(local, KEY) === "speaker" ? "speaker" : "grid",
  );
  const [pinned, pin] = useState<string | null>(null);
  const choose = useCallback((next: Layout) => {
    writeStored(local, KEY, next);
    setLayout(next);
    // Somebody pinned would stay large: choosing the grid is choosing to see everybody.
    if (next === "grid") pin(null);
  }, []);
  return { layout: pinned === null ? layout : "speaker", setLayout: choose, pinned, pin };
}

import { createContext, type ReactNode } from "react";

/** What the meeting knows of every tile besides its participant. */
export interface TileSurroundings {
  /** The place of each raised hand. */
  hands: ReadonlyMap<string, number>;
  pinned: string | null;
  /** Null where there is nobody to choose between. */
  onPin: ((identity: string | null) => void) | null;
  /** What floats over somebody's tile. */
  renderOver: (identity: string) => ReactNode;
}

export const TileContext = createContext<TileSurroundings>({
  hands: new Map(),
  pinned: null,
  onPin: null,
  renderOver: () => null,
});

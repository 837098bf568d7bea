import { placeTiles, type Box, type TilePlace } from "./grid-layout";

const WIDEST = 200;
/** Of the stage's width: on a phone the corner leaves the other face free. */
const SHARE = 0.32;
const ASPECT = 3 / 4;

/** Two people on an upright stage: the other one fills it, the own tile (the last) lies in its corner. */
export function hasCorner(numPeople: number, box: Box): boolean {
  return numPeople === 2 && box.width < box.height;
}

/** Where the tiles of a page lie: in the grid, or for two on an upright stage the second one in the first one's corner. */
export function placesFor(numShown: number, numPeople: number, box: Box, gap: number): TilePlace[] {
  if (numShown !== 2 || !hasCorner(numPeople, box)) return placeTiles(numShown, box, gap);
  const width = Math.min(WIDEST, Math.round(box.width * SHARE));
  const height = Math.round(width / ASPECT);
  return [
    { width: box.width, height: box.height, inlineStart: 0, top: 0 },
    { width, height, inlineStart: box.width - width - gap, top: box.height - height - gap },
  ];
}

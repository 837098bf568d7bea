/** Tile shapes that a grid may use, width divided by height. */
const WIDEST = 16 / 9;
const NARROWEST = 5 / 4;
const NARROWEST_UPRIGHT = 3 / 4;
/** An uneven last row looks a little worse: what one empty cell costs. */
const EMPTY_CELL = 0.03;

/** All lengths in CSS pixels. */
export interface Box {
  width: number;
  height: number;
}

export interface GridLayout {
  columns: number;
  rows: number;
  tileWidth: number;
  tileHeight: number;
}

export interface TilePlace extends Box {
  /** From the start edge of the grid, so that right-to-left mirrors by itself. */
  inlineStart: number;
  top: number;
}

/** The largest equal tiles for `count` people, or null when there is nothing to place. */
export function layOutGrid(count: number, box: Box, gap: number): GridLayout | null {
  let best: GridLayout | null = null;
  let bestArea = 0;
  for (let columns = 1; columns <= count; columns += 1) {
    const layout = withColumns(columns, count, box, gap);
    const empty = columns * layout.rows - count;
    const area = layout.tileWidth * layout.tileHeight * (1 - EMPTY_CELL * empty);
    if (layout.tileWidth > 0 && layout.tileHeight > 0 && area > bestArea) {
      best = layout;
      bestArea = area;
    }
  }
  return best === null
    ? null
    : { ...best, tileWidth: Math.floor(best.tileWidth), tileHeight: Math.floor(best.tileHeight) };
}

function withColumns(columns: number, count: number, box: Box, gap: number): GridLayout {
  const rows = Math.ceil(count / columns);
  const cellWidth = (box.width - gap * (columns - 1)) / columns;
  const cellHeight = (box.height - gap * (rows - 1)) / rows;
  const narrowest = box.width < box.height ? NARROWEST_UPRIGHT : NARROWEST;
  const tileWidth = Math.min(cellWidth, cellHeight * WIDEST);
  return { columns, rows, tileWidth, tileHeight: Math.min(cellHeight, tileWidth / narrowest) };
}

/** Where each tile lies: rows centred in the box, a short last row centred under the others. */
export function placeTiles(count: number, box: Box, gap: number): TilePlace[] {
  const layout = layOutGrid(count, box, gap);
  if (layout === null) return [];
  const { columns, rows, tileWidth, tileHeight } = layout;
  const firstTop = (box.height - rows * tileHeight - (rows - 1) * gap) / 2;
  return Array.from({ length: count }, (_, index) => {
    const row = Math.floor(index / columns);
    const inRow = Math.min(columns, count - row * columns);
    const rowStart = (box.width - inRow * tileWidth - (inRow - 1) * gap) / 2;
    return {
      width: tileWidth,
      height: tileHeight,
      inlineStart: rowStart + (index % columns) * (tileWidth + gap),
      top: firstTop + row * (tileHeight + gap),
    };
  });
}

/** How many tiles a page may hold before they fall under `tileMin` wide; never more than `most`. */
export function tilesPerPage(count: number, box: Box, gap: number, tileMin: number, most: number): number {
  for (let size = Math.min(count, most); size > 1; size -= 1) {
    const layout = layOutGrid(size, box, gap);
    if (layout !== null && layout.tileWidth >= tileMin) return size;
  }
  return 1;
}

/** The most tiles of a page for a window this wide. */
export function mostTiles(windowWidth: number): number {
  if (windowWidth < 768) return 9;
  return windowWidth >= 1920 ? 25 : 16;
}

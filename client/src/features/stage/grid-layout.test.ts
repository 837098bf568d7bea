import { describe, expect, it } from "vitest";
import { layOutGrid, mostTiles, placeTiles, tilesPerPage, type TilePlace } from "./grid-layout";

const STAGE = { width: 1028, height: 570 };
const PHONE = { width: 366, height: 560 };
const GAP = 12;

describe("the grid", () => {
  it("has nothing to place without people or without room", () => {
    expect(layOutGrid(0, STAGE, GAP)).toBeNull();
    expect(layOutGrid(3, { width: 0, height: 0 }, GAP)).toBeNull();
    expect(placeTiles(4, { width: 10, height: 0 }, GAP)).toEqual([]);
  });

  it("gives one person the largest 16:9 tile of a wide stage", () => {
    expect(layOutGrid(1, STAGE, GAP)).toEqual({ columns: 1, rows: 1, tileWidth: 1013, tileHeight: 570 });
  });

  it("puts six people in two rows of three on a laptop", () => {
    expect(layOutGrid(6, STAGE, GAP)).toMatchObject({ columns: 3, rows: 2 });
  });

  it("puts six people in three rows of two on a phone, and lets their tiles be upright", () => {
    const layout = layOutGrid(6, PHONE, 8);
    expect(layout).toMatchObject({ columns: 2, rows: 3 });
    expect(layout!.tileHeight).toBeGreaterThan(layout!.tileWidth);
  });

  it("never makes a tile wider than 16:9 or, on a wide stage, narrower than 5:4", () => {
    for (let count = 1; count <= 25; count += 1) {
      const { tileWidth, tileHeight } = layOutGrid(count, STAGE, GAP)!;
      expect(tileWidth / tileHeight).toBeLessThan(16 / 9 + 0.02);
      expect(tileWidth / tileHeight).toBeGreaterThan(5 / 4 - 0.02);
    }
  });

  it.each([1, 2, 3, 5, 7, 11, 16, 25])("keeps %i tiles apart and inside of the stage", (count) => {
    const places = placeTiles(count, STAGE, GAP);
    expect(places).toHaveLength(count);
    for (const place of places) expectInside(place);
    for (const [index, a] of places.entries()) {
      for (const b of places.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
    }
  });

  it("centres a short last row", () => {
    const places = placeTiles(5, STAGE, GAP);
    const last = places.slice(3);
    const left = last[0]!.inlineStart;
    const right = STAGE.width - (last[1]!.inlineStart + last[1]!.width);
    expect(Math.abs(left - right)).toBeLessThan(1);
  });
});

describe("pages", () => {
  it("holds everyone when the tiles stay large enough", () => {
    expect(tilesPerPage(6, STAGE, GAP, 168, 16)).toBe(6);
  });

  it("never holds more than the most", () => {
    expect(tilesPerPage(40, { width: 3000, height: 2000 }, GAP, 168, 16)).toBe(16);
  });

  it("holds fewer before tiles fall under the smallest width", () => {
    const size = tilesPerPage(16, { width: 400, height: 400 }, GAP, 168, 16);
    expect(size).toBeLessThan(16);
    expect(layOutGrid(size, { width: 400, height: 400 }, GAP)!.tileWidth).toBeGreaterThanOrEqual(168);
  });

  it("shows at least one tile however small the stage is", () => {
    expect(tilesPerPage(3, { width: 80, height: 80 }, GAP, 168, 16)).toBe(1);
  });

  it.each([
    [390, 9],
    [1440, 16],
    [1920, 25],
  ])("at %i px takes up to %i", (width, most) => expect(mostTiles(width)).toBe(most));
});

function expectInside(place: TilePlace): void {
  expect(place.inlineStart).toBeGreaterThanOrEqual(-0.5);
  expect(place.top).toBeGreaterThanOrEqual(-0.5);
  expect(place.inlineStart + place.width).toBeLessThanOrEqual(STAGE.width + 0.5);
  expect(place.top + place.height).toBeLessThanOrEqual(STAGE.height + 0.5);
}

function overlaps(a: TilePlace, b: TilePlace): boolean {
  const apart =
    a.inlineStart + a.width <= b.inlineStart ||
    b.inlineStart + b.width <= a.inlineStart ||
    a.top + a.height <= b.top ||
    b.top + b.height <= a.top;
  return !apart;
}

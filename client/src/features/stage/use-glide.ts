import { type RefObject, useLayoutEffect, useRef } from "react";
import type { Box, TilePlace } from "./grid-layout";

/**
 * Lets a tile glide when it finds a new place. Its place is true at once; only its picture is on the way, so that
 * nothing is laid out by an old size. When the whole grid changes its size, tiles follow without gliding.
 */
export function useGlide(place: TilePlace | undefined, grid: Box): RefObject<HTMLDivElement | null> {
  const tile = useRef<HTMLDivElement>(null);
  const last = useRef({ place, grid });
  useLayoutEffect(() => {
    const before = last.current;
    last.current = { place, grid };
    if (tile.current === null || place === undefined) return;
    if (before.grid === grid && before.place !== undefined) glide(tile.current, before.place, place);
    else for (const animation of tile.current.getAnimations()) animation.cancel();
  }, [place, grid]);
  return tile;
}

function glide(tile: HTMLElement, from: TilePlace, to: TilePlace): void {
  const style = getComputedStyle(tile);
  const duration = Number.parseFloat(style.getPropertyValue("--duration-slow"));
  const steps = stepsOf(from, to, style.direction === "rtl");
  if (steps === null || !(duration > 0)) return;
  tile.animate([{ transform: steps }, { transform: "none" }], {
    duration,
    easing: style.getPropertyValue("--ease-standard"),
  });
}

/** What makes a tile at `to` look as if it were at `from`; null when they are the same. */
export function stepsOf(from: TilePlace, to: TilePlace, isRightToLeft: boolean): string | null {
  const along = from.inlineStart - to.inlineStart + (from.width - to.width) / 2;
  const x = isRightToLeft ? -along : along;
  const y = from.top - to.top + (from.height - to.height) / 2;
  // One scale for both directions: faces and names keep their shape.
  const scale = Math.sqrt((from.width * from.height) / (to.width * to.height));
  return x === 0 && y === 0 && scale === 1 ? null : `translate(${x}px, ${y}px) scale(${scale})`;
}

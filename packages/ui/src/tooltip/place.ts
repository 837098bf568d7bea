export type Placement = "top" | "bottom" | "start" | "end";
export type Box = { left: number; top: number; width: number; height: number };
export type Size = { width: number; height: number };

const GAP = 8;

/** Where a tooltip of `tip` size stands beside `anchor`, in px of the viewport: turned over or shifted so that it stays inside. */
export function place(
  anchor: Box,
  tip: Size,
  view: Size,
  placement: Placement,
  isRtl = false,
): { left: number; top: number } {
  const isAcross = placement === "start" || placement === "end";
  const middleX = anchor.left + anchor.width / 2 - tip.width / 2;
  const middleY = anchor.top + anchor.height / 2 - tip.height / 2;
  const before = isAcross ? anchor.left - GAP - tip.width : anchor.top - GAP - tip.height;
  const after = isAcross ? anchor.left + anchor.width + GAP : anchor.top + anchor.height + GAP;
  const extent = isAcross ? view.width - tip.width : view.height - tip.height;
  const wantsBefore = placement === "top" || (placement === "start") !== (isAcross && isRtl);
  const along = choose(wantsBefore, before, after, extent);
  return {
    left: clamp(isAcross ? along : middleX, GAP, view.width - tip.width - GAP),
    top: clamp(isAcross ? middleY : along, GAP, view.height - tip.height - GAP),
  };
}

function choose(wantsBefore: boolean, before: number, after: number, extent: number): number {
  if (wantsBefore) return before >= 0 ? before : after;
  return after <= extent ? after : before;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}

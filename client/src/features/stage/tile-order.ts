/** Which tiles of the order a page shows: from `start` up to, not including, `end`. */
export interface PageRange {
  start: number;
  end: number;
}

/** The order of before for those who are still here; who came since stands where joining puts them, at the end. */
export function keepOrder(order: readonly string[], present: readonly string[]): string[] {
  const still = order.filter((identity) => present.includes(identity));
  const isNew = (identity: string): boolean => !still.includes(identity);
  return [...still, ...present.filter(isNew)];
}

/**
 * Lets each speaker of another page change places with the tile of this page that has been silent longest.
 * `lastSpoke` holds when each identity spoke last, in ms. All others stay where they are.
 */
export function bringSpeakers(
  order: readonly string[],
  page: PageRange,
  speakers: readonly string[],
  lastSpoke: ReadonlyMap<string, number>,
): string[] {
  const next = [...order];
  for (const speaker of speakers) {
    const from = next.indexOf(speaker);
    const isShown = from >= page.start && from < page.end;
    const to = from === -1 || isShown ? -1 : longestSilent(next, page, speakers, lastSpoke);
    const silent = next[to];
    if (silent === undefined) continue;
    next[to] = speaker;
    next[from] = silent;
  }
  return next;
}

function longestSilent(
  order: readonly string[],
  page: PageRange,
  speakers: readonly string[],
  lastSpoke: ReadonlyMap<string, number>,
): number {
  const silent = order.slice(page.start, page.end).filter((identity) => !speakers.includes(identity));
  const [longest] = silent.toSorted((a, b) => (lastSpoke.get(a) ?? 0) - (lastSpoke.get(b) ?? 0));
  return longest === undefined ? -1 : order.indexOf(longest);
}

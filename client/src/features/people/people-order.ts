import type { Present } from "./PeoplePanel";

/** You first, then raised hands in their order, then people by name, then agents. */
export function byPlace(a: Present, b: Present): number {
  return rank(a) - rank(b) || (a.handOrder ?? 0) - (b.handOrder ?? 0) || a.name.localeCompare(b.name);
}

function rank({ isYou, isAgent, handOrder }: Present): number {
  if (isYou) return 0;
  if (handOrder !== null) return 1;
  return isAgent ? 3 : 2;
}

/** Whether a name holds what was typed, whatever the case. */
export function isFound(name: string, typed: string): boolean {
  return name.toLocaleLowerCase().includes(typed.trim().toLocaleLowerCase());
}

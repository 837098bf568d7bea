/** At most two letters: the first of the first two words that have any. */
export function initials(name: string): string {
  const words = name.normalize("NFC").split(/\s+/u);
  const letters = words
    .map((word) => word.match(/[\p{L}\p{N}]\p{M}*/u)?.[0])
    .filter((letter) => letter !== undefined);
  return letters.slice(0, 2).join("").toLocaleUpperCase() || "?";
}

/** A hue (0 to 359 degrees) that stays with this id on every screen (FNV-1a). */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0) % 360;
}

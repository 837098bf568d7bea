const LETTER = /[\p{L}\p{N}]\p{M}*/u;
const CAPITAL = /\p{Lu}\p{M}*/u;

/** At most two letters: one of each of the first two words that have any. */
export function initials(name: string): string {
  const words = name.normalize("NFC").split(/\s+/u);
  const letters = words.map(letterOf).filter((letter) => letter !== undefined);
  return letters.slice(0, 2).join("").toLocaleUpperCase() || "?";
}

/** The first letter; of a word that begins with a sign, the first capital: `<b>Kim</b>` is a K. */
function letterOf(word: string): string | undefined {
  const first = LETTER.exec(word);
  return first?.index === 0 ? first[0] : (CAPITAL.exec(word) ?? first)?.[0];
}

/** A hue (0 to 359 degrees) that stays with this id on every screen (FNV-1a). */
export function hueOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const char of id) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
  return (hash >>> 0) % 360;
}

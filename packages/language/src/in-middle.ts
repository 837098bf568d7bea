/** A phrase as it stands in the middle of a sentence; the names in it stay as they are. */
export function inMiddle(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}

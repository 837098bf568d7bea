/** Letters and digits that nobody confuses when reading aloud. */
const LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
const GROUPS = 5;
const GROUP = 4;

/**
 * The passphrase of an encrypted room stands in the fragment of the address, `#key=…`, and nowhere else: browsers
 * send no fragment to any server.
 */
export function readPassphrase(): string | null {
  const key = new URLSearchParams(location.hash.slice(1)).get("key");
  return key === null || key === "" ? null : key;
}

export function writePassphrase(passphrase: string): void {
  const hash = `#${new URLSearchParams({ key: passphrase }).toString()}`;
  history.replaceState(history.state, "", location.pathname + location.search + hash);
}

/** One that nobody guesses: 20 letters of 32, 100 bits. */
export function newPassphrase(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(GROUPS * GROUP));
  const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join("");
  return letters.match(/.{4}/g)?.join("-") ?? letters;
}

/** A line of a file, by the number that an editor shows, taken apart into cells. */
export interface CsvLine {
  number: number;
  cells: string[];
}

// A spreadsheet takes a cell that begins so for a formula, and runs it.
const FORMULA_START = /^[=+\-@\t\r]/;

/**
 * Takes comma-separated values apart (RFC 4180): quoted cells may hold commas, quotes and line breaks. A file
 * whose first line has semicolons and no commas is separated by those, as spreadsheets write it in some countries.
 */
export function parseCsv(text: string): CsvLine[] {
  const source = text.replace(/^\uFEFF/, "");
  const [head = ""] = source.split("\n", 1);
  const separator = head.includes(";") && !head.includes(",") ? ";" : ",";
  return new Reader(source, separator)
    .lines()
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""));
}

/** The lines of a file, safe to open in a spreadsheet. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => quoted(harmless(cell))).join(",")).join("\r\n") + "\r\n";
}

const harmless = (cell: string): string => (FORMULA_START.test(cell) ? `'${cell}` : cell);
const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** Goes through the text cell by cell. */
class Reader {
  readonly #text: string;
  readonly #separator: string;
  #at = 0;
  #line = 1;

  constructor(text: string, separator: string) {
    this.#text = text;
    this.#separator = separator;
  }

  lines(): CsvLine[] {
    const found: CsvLine[] = [];
    while (this.#at < this.#text.length) found.push(this.#readLine());
    return found;
  }

  #readLine(): CsvLine {
    const number = this.#line;
    const cells = [this.#readCell()];
    while (this.#text[this.#at] === this.#separator) {
      this.#at += 1;
      cells.push(this.#readCell());
    }
    if (this.#text[this.#at] === "\r") this.#at += 1;
    if (this.#text[this.#at] === "\n") this.#at += 1;
    this.#line += 1;
    return { number, cells };
  }

  #readCell(): string {
    return this.#text[this.#at] === '"' ? this.#readQuoted() : this.#readPlain();
  }

  #readPlain(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !`${this.#separator}\r\n`.includes(this.#text[this.#at] ?? "")) {
      this.#at += 1;
    }
    return this.#text.slice(start, this.#at);
  }

  #readQuoted(): string {
    const end = this.#endOfQuotes();
    const inner = this.#text.slice(this.#at + 1, end);
    this.#line += inner.split("\n").length - 1;
    this.#at = end + 1;
    // What stands behind the closing quote belongs to the cell, too.
    return inner.replaceAll('""', '"') + this.#readPlain();
  }

  #endOfQuotes(): number {
    let at = this.#at + 1;
    while (at < this.#text.length && (this.#text[at] !== '"' || this.#text[at + 1] === '"')) {
      at += this.#text[at] === '"' ? 2 : 1;
    }
    return at;
  }
}

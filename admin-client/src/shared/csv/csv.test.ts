import { describe, expect, it } from "vitest";
import { parseCsv, toCsv } from "./csv";

const cells = (text: string) => parseCsv(text).map((line) => line.cells);

describe("parseCsv", () => {
  it("takes quoted cells with commas, quotes and line breaks", () => {
    expect(cells('name,note\n"Lindqvist, Maria","says ""hi""\nand goes"\n')).toEqual([
      ["name", "note"],
      ["Lindqvist, Maria", 'says "hi"\nand goes'],
    ]);
  });

  it("numbers lines as an editor does, empty ones too", () => {
    expect(parseCsv('a\r\n\r\n"x\ny"\r\nb').map(({ number }) => number)).toEqual([1, 3, 5]);
  });

  it("takes semicolons where there are no commas, and a byte order mark", () => {
    expect(cells("\uFEFFusername;role\nanna;ADMIN")).toEqual([
      ["username", "role"],
      ["anna", "ADMIN"],
    ]);
  });

  it("bears a quote that never closes", () => {
    expect(cells('a,"b\nc')).toEqual([["a", "b\nc"]]);
  });
});

describe("toCsv", () => {
  it("can be read back", () => {
    const rows = [["a,b", 'say "x"', "two\nlines"]];
    expect(cells(toCsv(rows))).toEqual(rows);
  });

  it("lets no spreadsheet run a name", () => {
    expect(toCsv([["=HYPERLINK(1)", "@x", "ok"]])).toBe("'=HYPERLINK(1),'@x,ok\r\n");
  });
});

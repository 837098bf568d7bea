import { describe, expect, it } from "vitest";
import { splitLinks } from "./linked-text";

describe("links in a message", () => {
  it("finds an address inside of a sentence, without its full stop", () => {
    expect(splitLinks("See https://a.example/x?y=1#z. Thanks")).toEqual([
      { at: 0, text: "See " },
      { at: 4, text: "https://a.example/x?y=1#z", href: "https://a.example/x?y=1#z" },
      { at: 29, text: ". Thanks" },
    ]);
  });

  it("finds two of them", () => {
    expect(splitLinks("https://a.example http://b.example").filter((part) => part.href)).toHaveLength(2);
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "plain words", "http://"])(
    "leaves %s as text",
    (text) => {
      expect(splitLinks(text)).toEqual([{ at: 0, text }]);
    },
  );
});

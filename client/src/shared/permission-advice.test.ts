import { expect, it } from "vitest";
import { permissionAdvice } from "./permission-advice";

const WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko)";

it.each([
  ["Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0", /crossed-out/],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) ${WEBKIT} CriOS/140.0 Safari/604.1`, /Settings/],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) ${WEBKIT} Version/18.0 Safari/605.1.15`, /Safari menu/],
  [
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36",
    /icon before the address/,
  ],
])("%s is told its own way", (userAgent, words) => expect(permissionAdvice(userAgent)).toMatch(words));

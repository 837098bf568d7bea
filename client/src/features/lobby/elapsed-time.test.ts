import { expect, it } from "vitest";
import { formatElapsed } from "./elapsed-time";

it.each([
  [-5, "0:00"],
  [59_999, "0:59"],
  [248_000, "4:08"],
  [3_729_000, "1:02:09"],
])("shows %i ms as %s", (duration, text) => expect(formatElapsed(duration)).toBe(text));

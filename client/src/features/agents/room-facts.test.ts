import { describe, expect, it } from "vitest";
import { readAgentsEnabled } from "./room-facts";

describe("what the room says about agents", () => {
  it.each([
    ['{"isAgentsEnabled":true,"isEncrypted":false}', true],
    ['{"isAgentsEnabled":false}', false],
    ["{}", null],
    ["", null],
    ["{", null],
    ["[]", null],
    [undefined, null],
  ])("reads %s as %s", (metadata, enabled) => expect(readAgentsEnabled(metadata)).toBe(enabled));
});

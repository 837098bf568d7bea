import { describe, expect, it } from "vitest";
import { isRoomName, readInvitation, readRoomName, roomPath } from "./room-name";

describe("reading a room name", () => {
  it.each(["a", "Design-weekly", "7", "a.b_c-d", "x".repeat(64)])("takes %s as it is", (name) => {
    expect(readRoomName(name)).toEqual({ name, hash: "" });
    expect(isRoomName(name)).toBe(true);
  });

  it("forgives spaces around the name", () => {
    expect(readRoomName("  design  ")).toEqual({ name: "design", hash: "" });
  });

  it.each([
    "https://meet.example.org/room/design",
    "http://confa.localhost:8080/room/design",
    "meet.example.org/room/design",
    "/room/design",
    "https://meet.example.org/room/design/?utm=1",
  ])("finds the room of the pasted link %s", (link) => {
    expect(readRoomName(link)).toEqual({ name: "design", hash: "" });
  });

  it("keeps the fragment of a link, because it may hold the key of the meeting", () => {
    expect(readRoomName("https://meet.example.org/room/design#key=abc")).toEqual({
      name: "design",
      hash: "#key=abc",
    });
  });

  it.each([
    ["", "Type the name of a room, or paste a meeting link."],
    ["   ", "Type the name of a room, or paste a meeting link."],
    ["a/b", "A room name has no slash. Use a dash instead."],
    ["x".repeat(65), "This name has 65 characters. Use 64 or fewer."],
    ["two words", "A room name has no spaces. Use a dash instead."],
    ["-lead", "A room name starts with a letter or a digit."],
    ["café", "Use only the letters A to Z, digits, dots, dashes and underscores."],
    ["https://meet.example.org/", "This link leads to no room. A meeting link ends in /room/ and a name."],
    ["https://meet.example.org/room/a%2Fb", "A room name has no slash. Use a dash instead."],
    [
      "https://meet.example.org/room/%E0%A4%A",
      "Use only the letters A to Z, digits, dots, dashes and underscores.",
    ],
  ])("refuses %j with the cure", (input, error) => {
    expect(readRoomName(input)).toEqual({ error });
  });
});

describe("the page of a room", () => {
  it("carries the fragment", () => {
    expect(roomPath("design", "#key=abc")).toBe("/room/design#key=abc");
  });
});

describe("a guest's invitation", () => {
  it("is known by its link, when it is of this site", () => {
    const link = `${location.origin}/join#invite=s3cret`;
    expect(readInvitation(` ${link} `)).toBe(link);
    expect(readInvitation("https://elsewhere.example/join#invite=s3cret")).toBeNull();
    expect(readInvitation(`${location.origin}/join`)).toBeNull();
    expect(readInvitation("design")).toBeNull();
  });
});

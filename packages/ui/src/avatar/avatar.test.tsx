import { render } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { AnonymousAvatar } from "./anonymous-avatar";
import { Avatar } from "./avatar";
import { AvatarStack } from "./avatar-stack";
import { hueOf, initials } from "./identity";

describe("initials", () => {
  it.each([
    ["Alice Moreau", "AM"],
    ["alice", "A"],
    ["Fatima Zahra El Mansouri-Benchekroun", "FZ"],
    ["Юлия Андреева", "ЮА"],
    ["Sofía Álvarez", "SÁ"],
    ["  (guest)  kim ", "GK"],
    ["<b>Kim</b> & Co", "KC"],
    ["“Kim” O’Neill", "KO"],
    ["7 of 9", "7O"],
    ["🙂", "?"],
    ["", "?"],
  ])("of %j are %s", (name, letters) => expect(initials(name)).toBe(letters));

  it("takes letters with marks that cannot be composed as one", () => {
    expect(initials("q\u0323ara")).toBe("Q\u0323");
  });
});

describe("hueOf", () => {
  it("is steady and spreads", () => {
    expect(hueOf("u-alice")).toBe(hueOf("u-alice"));
    const hues = Array.from({ length: 50 }, (_, at) => hueOf(`u-${at}`));
    expect(new Set(hues).size).toBeGreaterThan(35);
    expect(hues.every((hue) => hue >= 0 && hue < 360)).toBe(true);
  });
});

describe("Avatar", () => {
  it("is drawn, not read out", async () => {
    const { container } = render(
      <AvatarStack>
        <Avatar name="Alice Moreau" id="u-alice" />
      </AvatarStack>,
    );
    const avatar = container.querySelector("[data-text]");
    expect(avatar).toHaveAttribute("data-text", "AM");
    expect(avatar).toHaveAttribute("aria-hidden", "true");
    expect(container).toHaveTextContent(/^$/);
    await expectNoAxeViolations();
  });

  it("keeps its hue when the name changes", () => {
    const { container, rerender } = render(<Avatar name="Alice" id="u-1" />);
    const before = container.querySelector("span")?.getAttribute("style");
    rerender(<Avatar name="Alice Moreau" id="u-1" />);
    expect(container.querySelector("span")?.getAttribute("style")).toBe(before);
  });
});

describe("AnonymousAvatar", () => {
  it("shows a person without a name", async () => {
    const { container } = render(<AnonymousAvatar id="1" />);
    expect(container.firstElementChild).not.toHaveAttribute("data-text");
    expect(container.firstElementChild).toHaveAttribute("aria-hidden", "true");
    await expectNoAxeViolations();
  });
});

import { act, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createCatalog } from "./catalog";
import { chooseLanguage, currentLocale, startLanguage, useLocale } from "./current-language";
import { formatClock, formatLanguage, formatList, formatMinutes } from "./formats";

const { useMessages } = createCatalog({ hello: "Hello" }, { ru: async () => ({ hello: "Привет" }) });

function Greeting() {
  const t = useMessages();
  return <p lang={useLocale()}>{t.hello}</p>;
}

function speaks(...languages: string[]): void {
  vi.spyOn(navigator, "languages", "get").mockReturnValue(languages);
}

beforeEach(() => localStorage.clear());
afterEach(async () => {
  await act(() => chooseLanguage("en"));
  vi.restoreAllMocks();
});

describe("The language", () => {
  it("is the browser's own", async () => {
    speaks("ru-RU", "en");
    await startLanguage();
    render(<Greeting />);
    expect(screen.getByText("Привет")).toHaveAttribute("lang", "ru-RU");
    expect(document.documentElement).toHaveAttribute("lang", "ru");
    expect(document.documentElement).toHaveAttribute("dir", "ltr");
  });

  it("is the first of the browser's that we speak, else English", async () => {
    speaks("fi", "ru");
    await startLanguage();
    expect(currentLocale()).toBe("ru");
    speaks("fi");
    await startLanguage();
    expect(currentLocale()).toBe("en");
  });

  it("changes at once, and the choice wins over the browser's at the next start", async () => {
    speaks("en-GB");
    render(<Greeting />);
    expect(screen.getByText("Hello")).toBeVisible();
    await act(() => chooseLanguage("ru"));
    expect(screen.getByText("Привет")).toBeVisible();
    await act(() => chooseLanguage("en"));
    localStorage.setItem("confa.language", "ru");
    await act(() => startLanguage());
    expect(screen.getByText("Привет")).toBeVisible();
  });

  it("stays when its texts cannot be had", async () => {
    const broken = vi.fn<() => Promise<{ bye: string }>>(() => Promise.reject(new TypeError("offline")));
    createCatalog({ bye: "Goodbye" }, { ru: broken });
    await chooseLanguage("ru");
    expect(broken).toHaveBeenCalledOnce();
    expect(currentLocale()).toMatch(/^en/);
    broken.mockResolvedValue({ bye: "Пока" });
  });

  it("comes to a catalog that loads later", async () => {
    await chooseLanguage("ru");
    const late = createCatalog({ yes: "Yes" }, { ru: async () => ({ yes: "Да" }) });
    expect(late.getMessages().yes).toBe("Yes");
    await vi.waitFor(() => expect(late.getMessages().yes).toBe("Да"));
  });
});

describe("Times", () => {
  it("are those of the person's region", async () => {
    const at = new Date(2026, 10, 24, 9, 5).getTime();
    speaks("en-US");
    expect(formatClock(at)).toBe("09:05");
  });

  it("that pass are told in hours and minutes", async () => {
    speaks("en-US");
    expect([0, 59, 60, 72].map(formatMinutes)).toEqual(["0 min", "59 min", "1 hr 0 min", "1 hr 12 min"]);
    await act(() => chooseLanguage("ru"));
    expect(formatMinutes(72)).toMatch(/^1.ч 12.мин$/);
  });
});

describe("Names", () => {
  it("are listed, and languages are called, as the person's language does it", async () => {
    speaks("en-GB");
    expect(formatList(["Alice", "Boris", "Chidi"])).toBe("Alice, Boris and Chidi");
    expect(formatLanguage("en")).toBe("English");
    expect(formatLanguage("ru")).toBe("Russian");
  });
});

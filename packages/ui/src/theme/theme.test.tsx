import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { applyTheme, useTheme } from "./theme";

function Choice() {
  const [theme, setTheme] = useTheme();
  return (
    <button type="button" onClick={() => setTheme("dark")}>
      {theme}
    </button>
  );
}

describe("theme", () => {
  afterEach(() => {
    vi.restoreAllMocks();
    localStorage.clear();
    applyTheme("system");
  });

  it("follows the system until something is chosen", () => {
    render(<Choice />);
    expect(screen.getByRole("button")).toHaveTextContent("system");
    expect(document.documentElement).not.toHaveAttribute("data-theme");
  });

  it("is applied at once and remembered", async () => {
    render(<Choice />);
    await userEvent.click(screen.getByRole("button"));
    expect(screen.getByRole("button")).toHaveTextContent("dark");
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
    delete document.documentElement.dataset["theme"];
    applyTheme();
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  });

  it("follows another window", () => {
    render(<Choice />);
    localStorage.setItem("confa.theme", "light");
    act(() => void dispatchEvent(new StorageEvent("storage", { key: "confa.theme" })));
    expect(screen.getByRole("button")).toHaveTextContent("light");
    expect(document.documentElement).toHaveAttribute("data-theme", "light");
  });

  it("takes no nonsense from storage", () => {
    localStorage.setItem("confa.theme", "neon");
    applyTheme();
    expect(document.documentElement).not.toHaveAttribute("data-theme");
  });

  it("works where storage is closed", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("closed", "SecurityError");
    });
    applyTheme("dark");
    expect(document.documentElement).toHaveAttribute("data-theme", "dark");
  });
});

import { chooseLanguage } from "@confa/language";
import { LanguageChoice } from "@confa/ui";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it } from "vitest";
import { SignInPage } from "./SignInPage";

afterEach(() => act(() => chooseLanguage("en")));

describe("choosing a language", () => {
  it("changes the whole page and is remembered", async () => {
    const { container } = render(
      <SignInPage notice={null} onSignIn={() => Promise.resolve()} footer={<LanguageChoice />} />,
    );
    await userEvent.click(screen.getByRole("button", { name: "Русский" }));
    expect(await screen.findByRole("heading", { name: "Войти" })).toBeVisible();
    expect(screen.getByLabelText("Имя пользователя")).toBeVisible();
    expect(document.documentElement).toHaveAttribute("lang", "ru");
    expect(localStorage.getItem("confa.language")).toBe("ru");
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "English" }));
    expect(screen.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });
});

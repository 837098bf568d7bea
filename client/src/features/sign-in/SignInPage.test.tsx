import { ApiProblem } from "@confa/api-client";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import { SignInPage } from "./SignInPage";

type SignIn = (username: string, password: string) => Promise<unknown>;

function problem(status: number, code: string, retryAfter?: number): ApiProblem {
  const rest = { title: "", detail: "", requestId: "r", fieldErrors: {} };
  return new ApiProblem({ status, code, ...rest, ...(retryAfter !== undefined && { retryAfter }) });
}

function open(onSignIn: SignIn = () => Promise.resolve(), notice: string | null = null) {
  return render(<SignInPage notice={notice} onSignIn={onSignIn} footer={null} />);
}

async function signIn(username: string, password: string): Promise<void> {
  if (username !== "") await userEvent.type(screen.getByLabelText("Username"), username);
  if (password !== "") await userEvent.type(screen.getByLabelText("Password"), password);
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
}

describe("signing in", () => {
  it("is open to everyone", async () => {
    const { container } = open();
    expect(screen.getByRole("heading", { name: "Sign in" })).toBeVisible();
    await expectNoAxeViolations(container);
  });

  it("sends what was typed, without spaces around the name", async () => {
    const onSignIn = vi.fn<SignIn>(() => Promise.resolve());
    open(onSignIn);
    await signIn(" alice ", "correct horse battery");
    expect(onSignIn).toHaveBeenCalledWith("alice", "correct horse battery");
  });

  it("asks for what is missing before it asks the server", async () => {
    const onSignIn = vi.fn<SignIn>();
    const { container } = open(onSignIn);
    await signIn("", "");
    expect(screen.getByText("Type your username.")).toBeVisible();
    expect(screen.getByText("Type your password.")).toBeVisible();
    expect(onSignIn).not.toHaveBeenCalled();
    await expectNoAxeViolations(container);
  });

  it("has one message for a wrong name and a wrong password, and waits in the password", async () => {
    const { container } = open(() => Promise.reject(problem(401, "wrong_credentials")));
    await signIn("alice", "wrong");
    expect(await screen.findByRole("alert")).toHaveTextContent("Username or password is wrong.");
    expect(screen.getByLabelText("Password")).toHaveFocus();
    expect(screen.getByLabelText("Username")).toHaveValue("alice");
    await expectNoAxeViolations(container);
  });

  it("says after how many minutes to try again", async () => {
    open(() => Promise.reject(problem(429, "too_many_attempts", 200)));
    await signIn("alice", "wrong");
    expect(await screen.findByRole("alert")).toHaveTextContent(
      "Too many tries. You can try again in 4 minutes.",
    );
  });

  it("says why somebody has to sign in again", () => {
    open(undefined, "You signed out in another window.");
    expect(screen.getByText("You signed out in another window.")).toBeVisible();
  });
});

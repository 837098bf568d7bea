import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Plus } from "lucide-react";
import type { FormEvent } from "react";
import { describe, expect, it, vi } from "vitest";
import { expectNoAxeViolations } from "../testing/axe";
import { Button } from "./button";

describe("Button", () => {
  it("acts on pointer and keyboard", async () => {
    const onPress = vi.fn<() => void>();
    render(<Button onPress={onPress}>Join</Button>);
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    await userEvent.keyboard("{Enter} ");
    expect(onPress).toHaveBeenCalledTimes(3);
  });

  it("says that it waits, keeps its name and does nothing meanwhile", async () => {
    const onPress = vi.fn<() => void>();
    const onSubmit = vi.fn<(event: FormEvent) => void>((event) => event.preventDefault());
    render(
      <form onSubmit={onSubmit}>
        <Button type="submit" isPending onPress={onPress}>
          Join
        </Button>
      </form>,
    );
    const button = screen.getByRole("button", { name: "Join" });
    expect(button).toHaveAttribute("aria-busy", "true");
    await userEvent.click(button);
    expect(onPress).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it("shows the spinner in the place of the icon", () => {
    const { container, rerender } = render(<Button icon={<Plus />}>Invite</Button>);
    expect(container.querySelectorAll("svg")).toHaveLength(1);
    rerender(
      <Button icon={<Plus />} isPending>
        Invite
      </Button>,
    );
    expect(container.querySelectorAll("svg")).toHaveLength(1);
    expect(container.querySelector(".lucide-plus")).toBeNull();
  });

  it("does nothing when it is disabled", async () => {
    const onPress = vi.fn<() => void>();
    render(
      <Button isDisabled onPress={onPress}>
        Delete
      </Button>,
    );
    await userEvent.click(screen.getByRole("button"));
    expect(onPress).not.toHaveBeenCalled();
  });

  it("is accessible in every variant", async () => {
    const variants = ["primary", "soft", "neutral", "outline", "quiet", "danger", "danger-quiet"] as const;
    render(variants.map((variant) => <Button key={variant} variant={variant}>{`Act ${variant}`}</Button>));
    await expect(expectNoAxeViolations()).resolves.toBeUndefined();
  });
});

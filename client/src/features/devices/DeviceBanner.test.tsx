import { expectNoAxeViolations } from "@confa/ui/testing";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { describe, expect, it, vi } from "vitest";
import type { Device } from "@/shared/device-problem";
import { DeviceBanner, MovedBanner } from "./DeviceBanner";

describe("a device that fails in a meeting", () => {
  it("is explained, the microphone first, and can be tried again", async () => {
    const onRetry = vi.fn<(device: Device) => void>();
    const { container } = render(
      <DeviceBanner problems={{ microphone: "gone", camera: "in-use" }} onRetry={onRetry} />,
    );
    expect(screen.getByRole("status")).toHaveTextContent("Your microphone is gone.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onRetry).toHaveBeenCalledWith("microphone");
    await expectNoAxeViolations(container);
  });

  it("offers no retry where hosts let the person only listen", () => {
    render(
      <DeviceBanner
        problems={{ microphone: "not-permitted", camera: "not-permitted" }}
        onRetry={() => undefined}
      />,
    );
    expect(screen.getByRole("status")).toHaveTextContent("You may watch and listen here");
    expect(screen.queryByRole("button")).toBeNull();
  });

  it("is no matter while everything works", () => {
    const { container } = render(
      <DeviceBanner problems={{ microphone: null, camera: null }} onRetry={() => undefined} />,
    );
    expect(container).toBeEmptyDOMElement();
  });

  it("is named together with the one that took its place", async () => {
    const onDismiss = vi.fn<() => void>();
    render(<MovedBanner device="microphone" from="Headset" to="Built-in" onDismiss={onDismiss} />);
    expect(screen.getByRole("status")).toHaveTextContent(
      "Your microphone “Headset” is gone. We switched to “Built-in”.",
    );
    await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
    expect(onDismiss).toHaveBeenCalledOnce();
  });
});

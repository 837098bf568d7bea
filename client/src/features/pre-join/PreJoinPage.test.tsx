import { expectNoAxeViolations } from "@confa/ui/testing";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeMedia, type FakeMedia } from "@/testing/fake-media";
import { readDeviceChoice, rememberDeviceChoice } from "@/shared/device-choice";
import { PreJoinPage, type JoinChoice } from "./PreJoinPage";

let media: FakeMedia;
const onJoin = vi.fn<(choice: JoinChoice) => void>();
const ROOM = {
  title: "Design weekly",
  isAgentsEnabled: false,
  isEncrypted: false,
  hasLobby: false,
  invitation: null,
};

beforeEach(() => {
  media = fakeMedia();
  onJoin.mockClear();
});

function open(props: { isJoining?: boolean; failure?: string; isAgentsEnabled?: boolean } = {}) {
  const { isJoining = false, failure = null, isAgentsEnabled = false } = props;
  return render(
    <PreJoinPage
      room={{ ...ROOM, isAgentsEnabled }}
      personSeed="u-1"
      defaultName="Alice Moreau"
      isJoining={isJoining}
      failure={failure}
      onJoin={onJoin}
    />,
  );
}

const toggle = (name: "Microphone" | "Camera") =>
  screen.getByRole("button", {
    name: (label, element) => label === name && element.hasAttribute("aria-pressed"),
  });

async function ready(numTracks: number): Promise<void> {
  await waitFor(() => expect(media.opened).toHaveLength(numTracks));
}

describe("before joining", () => {
  it("shows the room, the own name and the devices", async () => {
    const { container } = open();
    await ready(2);
    expect(screen.getByRole("heading", { name: "Design weekly" })).toBeVisible();
    expect(screen.getByLabelText("Your name")).toHaveValue("Alice Moreau");
    expect(await screen.findByRole("button", { name: /Built-in microphone/ })).toBeVisible();
    expect(toggle("Microphone")).toHaveAttribute("aria-pressed", "true");
    await expectNoAxeViolations(container);
  });

  it("says whether agents may be there", () => {
    open({ isAgentsEnabled: true });
    expect(screen.getByText("Agents may be invited here.")).toBeVisible();
  });

  it("tells a guest who invites, and that a host decides", () => {
    const invitation = { invitedBy: "Maria", expiresAt: "2026-11-25T10:00:00Z" };
    render(
      <PreJoinPage
        room={{ ...ROOM, hasLobby: true, invitation }}
        personSeed="g"
        defaultName=""
        isJoining={false}
        failure={null}
        onJoin={onJoin}
      />,
    );
    expect(
      screen.getByText(/^Maria invited you\. This link is good until .* A host lets you in\./),
    ).toBeVisible();
  });

  it("keeps the devices while a host decides, and asks again with them", async () => {
    render(
      <PreJoinPage
        room={ROOM}
        personSeed="u-1"
        defaultName="Alice Moreau"
        isJoining={false}
        failure={null}
        onJoin={onJoin}
        lobby={({ controls, askAgain }) => (
          <>
            {controls}
            <button type="button" onClick={askAgain}>
              Again
            </button>
          </>
        )}
      />,
    );
    await ready(2);
    expect(toggle("Camera")).toHaveAttribute("aria-pressed", "true");
    await userEvent.click(screen.getByRole("button", { name: "Again" }));
    expect(onJoin.mock.calls[0]?.[0]).toMatchObject({ name: "Alice Moreau" });
  });

  it("asks for the passphrase of an encrypted room, and takes it from the link", async () => {
    const encrypted = (
      <PreJoinPage
        room={{ ...ROOM, isEncrypted: true }}
        personSeed="u-1"
        defaultName="Alice"
        isJoining={false}
        failure={null}
        onJoin={onJoin}
      />
    );
    const { container, unmount } = render(encrypted);
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    expect(screen.getByText(/Type the passphrase of this meeting/)).toBeVisible();
    expect(screen.getByText(/so agents cannot join it/)).toBeVisible();
    expect(onJoin).not.toHaveBeenCalled();
    await expectNoAxeViolations(container);
    await userEvent.click(screen.getByRole("button", { name: "Make one" }));
    const made = screen.getByLabelText<HTMLInputElement>("Passphrase").value;
    expect(made).toMatch(/^[a-z2-9]{4}(-[a-z2-9]{4}){4}$/);
    unmount();
    history.replaceState(null, "", "#key=correct+horse");
    render(encrypted);
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    expect(onJoin.mock.calls[0]?.[0]).toMatchObject({ passphrase: "correct horse" });
    history.replaceState(null, "", "/");
  });

  it("asks for a name", async () => {
    open();
    await userEvent.clear(screen.getByLabelText("Your name"));
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    expect(screen.getByText("Type the name that others see.")).toBeVisible();
    expect(onJoin).not.toHaveBeenCalled();
  });

  it("says why joining failed, and lets the person try again", async () => {
    open({ failure: "The meeting server does not answer. Nothing is wrong on your side." });
    expect(screen.getByRole("alert")).toHaveTextContent("The meeting server does not answer.");
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    expect(onJoin).toHaveBeenCalledOnce();
  });
});

describe("the devices", () => {
  it("go dark when they are switched off, and that is remembered", async () => {
    open();
    await ready(2);
    const camera = media.opened.find(({ kind }) => kind === "video")!;
    await userEvent.click(toggle("Camera"));
    expect(camera.stop).toHaveBeenCalled();
    expect(toggle("Camera")).toHaveAttribute("aria-pressed", "false");
    expect(readDeviceChoice().isCameraOn).toBe(false);
  });

  it("stay off when they were off the last time", async () => {
    rememberDeviceChoice({ isCameraOn: false, isMicrophoneOn: false });
    open();
    await act(async () => undefined);
    expect(media.getUserMedia).not.toHaveBeenCalled();
  });

  it("are handed over to the meeting instead of being opened again", async () => {
    const { unmount } = open();
    await ready(2);
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    const choice = onJoin.mock.calls[0]![0];
    const taken = choice.takeMedia();
    expect(taken).toMatchObject({ isMicrophoneOn: true, isCameraOn: true });
    unmount();
    expect(media.opened.map(({ stop }) => stop.mock.calls.length)).toEqual([0, 0]);
  });

  it("are closed when the page goes without a meeting", async () => {
    const { unmount } = open();
    await ready(2);
    unmount();
    for (const { stop } of media.opened) expect(stop).toHaveBeenCalled();
  });
});

describe("a device that does not work", () => {
  it.each([
    ["NotAllowedError", /The browser does not give us your microphone/],
    ["NotFoundError", /We find no microphone/],
    ["NotReadableError", /Another program uses your microphone/],
  ])("is explained after %s, and can be joined without", async (name, text) => {
    media.fail("audio", name);
    const { container } = open();
    expect(await screen.findByText(text)).toBeVisible();
    expect(toggle("Microphone")).toHaveAttribute("aria-pressed", "false");
    await userEvent.click(screen.getByRole("button", { name: "Join" }));
    expect(onJoin.mock.calls[0]![0].takeMedia()).toMatchObject({ microphone: null, isMicrophoneOn: false });
    await expectNoAxeViolations(container);
  });

  it("works after it was allowed and tried again", async () => {
    media.fail("audio", "NotAllowedError");
    open();
    await screen.findByText(/The browser does not give us/);
    media.fail("audio", null);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(screen.queryByText(/The browser does not give us/)).toBeNull());
  });

  it("is one banner with the other, and both are tried again, when they fail for one reason", async () => {
    media.fail("audio", "NotAllowedError");
    media.fail("video", "NotAllowedError");
    const { container } = open();
    expect(await screen.findByText(/does not give us your microphone and camera/)).toBeVisible();
    expect(screen.getAllByText(/You can join without/)).toHaveLength(1);
    await expectNoAxeViolations(container);
    media.fail("audio", null);
    media.fail("video", null);
    await userEvent.click(screen.getByRole("button", { name: "Try again" }));
    await waitFor(() => expect(media.opened).toHaveLength(2));
    expect(screen.queryByText(/You can join without/)).toBeNull();
  });

  it("has a banner of its own when the other one fails for another reason", async () => {
    media.fail("audio", "NotAllowedError");
    media.fail("video", "NotReadableError");
    open();
    expect(await screen.findByText(/does not give us your microphone\./)).toBeVisible();
    expect(await screen.findByText(/Another program uses your camera\./)).toBeVisible();
  });

  it("is noticed when it dies", async () => {
    open();
    await ready(2);
    await screen.findByText("Only you see this");
    act(() => media.opened.find(({ kind }) => kind === "video")!.unplug());
    expect(await screen.findByText(/Your camera is gone/)).toBeVisible();
  });
});

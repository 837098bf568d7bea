import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, noAnswer, serve, type Handler } from "@confa/api-client/testing";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HomePage } from "./HomePage";

const ROOM = {
  name: "alice-desk",
  title: "Alice’s desk",
  access: "open",
  hasLobby: false,
  isEncrypted: false,
  isAgentsEnabled: false,
  myRole: "owner",
  isLive: false,
  numParticipants: 0,
};
const LIVE = { ...ROOM, name: "design-weekly", title: "Design weekly", isLive: true, numParticipants: 2 };

afterEach(() => vi.unstubAllGlobals());

async function open(rooms: Handler) {
  const server = serve({ "POST /auth": () => grant("t-1"), "GET /rooms": rooms });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const onJoin = vi.fn<(room: string, hash: string) => void>();
  const { container } = render(
    <SessionProvider session={session}>
      <QueryClientProvider client={queries}>
        <HomePage menu={null} onJoin={onJoin} />
      </QueryClientProvider>
    </SessionProvider>,
  );
  return { container, onJoin, server };
}

async function join(text: string): Promise<void> {
  if (text !== "") await userEvent.type(screen.getByLabelText("Room name"), text);
  await userEvent.click(screen.getByRole("button", { name: "Join room" }));
}

describe("joining by name", () => {
  it("takes a name", async () => {
    const { onJoin, container } = await open(() => json([]));
    expect(screen.getByLabelText("Room name")).toHaveAccessibleDescription(/becomes your room/);
    await join("design");
    expect(onJoin).toHaveBeenCalledWith("design", "");
    await expectNoAxeViolations(container);
  });

  it("takes a pasted link, with its fragment", async () => {
    const { onJoin } = await open(() => json([]));
    await join("https://meet.example.org/room/design#key=abc");
    expect(onJoin).toHaveBeenCalledWith("design", "#key=abc");
  });

  it.each([
    ["", "Type the name of a room, or paste a meeting link."],
    ["a/b", "A room name has no slash. Use a dash instead."],
  ])("answers %j with the cure", async (text, error) => {
    const { onJoin, container } = await open(() => json([]));
    await join(text);
    expect(screen.getByText(error)).toBeVisible();
    expect(screen.getByLabelText("Room name")).toHaveFocus();
    expect(onJoin).not.toHaveBeenCalled();
    await expectNoAxeViolations(container);
  });

  it("takes the complaint back as soon as the name is right", async () => {
    await open(() => json([]));
    await join("a/");
    await userEvent.type(screen.getByLabelText("Room name"), "{Backspace}b");
    expect(screen.queryByText(/no slash/)).toBeNull();
  });
});

describe("my rooms", () => {
  it("shows those with people in them first, and how many are there", async () => {
    const { container, server } = await open(() => json([ROOM, LIVE]));
    await screen.findByText("Design weekly");
    expect(server.callsTo("GET /rooms")[0]?.query).toBe("?mine=true");
    const [first, second] = screen.getAllByRole("listitem");
    expect(within(first!).getByText("Design weekly")).toBeVisible();
    expect(within(first!).getByText("Live")).toBeVisible();
    expect(within(first!).getByText("2 people here now")).toBeVisible();
    expect(within(second!).getByText("alice-desk")).toBeVisible();
    expect(screen.getByRole("link", { name: "Join Design weekly" })).toHaveAttribute(
      "href",
      "/room/design-weekly",
    );
    await expectNoAxeViolations(container);
  });

  it("says how to get one when there is none", async () => {
    await open(() => json([]));
    expect(await screen.findByText("No rooms yet")).toBeVisible();
  });

  it("can be asked for again when the server did not answer", async () => {
    const { server } = await open(noAnswer);
    const again = await screen.findByRole("button", { name: "Try again" });
    expect(screen.getByText(/We cannot reach the server/)).toBeVisible();
    server.on("GET /rooms", () => json([LIVE]));
    await userEvent.click(again);
    expect(await screen.findByText("Design weekly")).toBeVisible();
  });
});

import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, noAnswer, problem, serve, type Handler } from "@confa/api-client/testing";
import { ToastProvider } from "@confa/ui";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
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

async function open(rooms: Handler, role: "USER" | "ADMIN" = "USER") {
  const server = serve({ "POST /auth": () => grant("t-1"), "GET /rooms": rooms });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const onJoin = vi.fn<(room: string, hash: string) => void>();
  const onInvite = vi.fn<(room: { name: string }) => void>();
  const { container } = render(
    <SessionProvider session={session}>
      <QueryClientProvider client={queries}>
        <ToastProvider dismissLabel="Dismiss">
          <HomePage user={{ id: "1", role }} menu={null} onJoin={onJoin} onInvite={onInvite} />
        </ToastProvider>
      </QueryClientProvider>
    </SessionProvider>,
  );
  return { container, onJoin, onInvite, server };
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

describe("who is there now", () => {
  it("is shown to those who lead the room", async () => {
    const { container, server } = await open(() => json([LIVE]));
    server.on("GET /rooms/design-weekly/participants", () =>
      json([
        { identity: "u-2-a", name: "Boris Petrov", kind: "STANDARD" },
        { identity: "agent-1", name: "Expert", kind: "AGENT" },
      ]),
    );
    expect(await screen.findByRole("heading", { name: "Happening now" })).toBeVisible();
    const people = await screen.findByRole("img", { name: "In the room: Boris Petrov and Expert" });
    expect(people).toBeVisible();
    expect(screen.getByText("All your rooms are in use, see above.")).toBeVisible();
    await expectNoAxeViolations(container);
  });
});

describe("a new room", () => {
  it("is set up before anybody is in it", async () => {
    const { server } = await open(() => json([]));
    server.on("POST /rooms", () => json({ ...ROOM, title: "Board" }, { status: 201 }));
    await userEvent.click(screen.getByRole("button", { name: "New room" }));
    await userEvent.click(screen.getByRole("button", { name: "Create room" }));
    expect(screen.getByText("Type the name of a room, or paste a meeting link.")).toBeVisible();
    await userEvent.type(screen.getByLabelText("Name"), "board");
    await userEvent.type(screen.getByLabelText("Title"), "Board");
    await userEvent.click(screen.getByRole("checkbox", { name: "Lobby" }));
    await userEvent.click(screen.getByRole("checkbox", { name: "End-to-end encryption" }));
    expect(screen.queryByRole("checkbox", { name: "Allow agents" })).toBeNull();
    await expectNoAxeViolations(screen.getByRole("dialog"));
    await userEvent.click(screen.getByRole("button", { name: "Create room" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.callsTo("POST /rooms")[0]?.body).toEqual({
      name: "board",
      title: "Board",
      access: "open",
      hasLobby: true,
      isEncrypted: true,
    });
  });

  it("may have agents when an administrator says so", async () => {
    const { server } = await open(() => json([]), "ADMIN");
    server.on("POST /rooms", () => problem(409, "room_exists"));
    await userEvent.click(screen.getByRole("button", { name: "New room" }));
    await userEvent.type(screen.getByLabelText("Name"), "board");
    await userEvent.click(screen.getByRole("checkbox", { name: "Allow agents" }));
    await userEvent.click(screen.getByRole("button", { name: "Create room" }));
    expect(await screen.findByText(/There is a room with this name already/)).toBeVisible();
    expect(server.callsTo("POST /rooms")[0]?.body).toMatchObject({ isAgentsEnabled: true });
  });
});

async function choose(item: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name: "More for Alice’s desk" }));
  await userEvent.click(screen.getByRole("menuitem", { name: item }));
}

describe("a room of one's own", () => {
  it("is told of", async () => {
    const { onInvite } = await open(() => json([ROOM]));
    await userEvent.click(await screen.findByRole("button", { name: "Copy invite link of Alice’s desk" }));
    expect(onInvite).toHaveBeenCalledWith(expect.objectContaining({ name: "alice-desk" }));
  });

  it("is changed", async () => {
    const { server } = await open(() => json([ROOM]));
    server.on("PATCH /rooms/alice-desk", () => json(ROOM));
    await choose("Room settings");
    await userEvent.click(screen.getByRole("checkbox", { name: "Lobby" }));
    await expectNoAxeViolations(screen.getByRole("dialog"));
    await userEvent.click(screen.getByRole("button", { name: "Save" }));
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(server.callsTo("PATCH /rooms/alice-desk")[0]?.body).toEqual({
      title: "Alice’s desk",
      access: "open",
      hasLobby: true,
      isEncrypted: false,
    });
  });

  it("is deleted only when its name is typed", async () => {
    const { server } = await open(() => json([ROOM]));
    server.on("DELETE /rooms/alice-desk", () => new Response(null, { status: 204 }));
    await choose("Delete room");
    const confirm = screen.getByRole("button", { name: "Delete room" });
    expect(confirm).toBeDisabled();
    await userEvent.type(screen.getByLabelText("Type alice-desk to delete it"), "Alice-desk");
    await userEvent.click(confirm);
    await waitFor(() => expect(screen.queryByRole("alertdialog")).toBeNull());
    expect(server.callsTo("DELETE /rooms/alice-desk")).toHaveLength(1);
  });

  it("belongs to its owner", async () => {
    await open(() => json([{ ...ROOM, myRole: "member" }]));
    await userEvent.click(await screen.findByRole("button", { name: "More for Alice’s desk" }));
    const items = screen.getAllByRole("menuitem");
    expect(items.map((item) => item.textContent)).toEqual(["Past meetings"]);
    expect(items[0]).toHaveAttribute("href", "/rooms/alice-desk");
  });
});

const stay = (userId: string | null, name: string, kind = "STANDARD") => ({
  identity: name,
  userId,
  name,
  kind,
});

describe("recent meetings", () => {
  const BASE = { id: "m1", startedAt: "2026-11-24T09:10:00Z", endedAt: "2026-11-24T09:28:00Z" };
  it("say when, how long and with whom", async () => {
    const { server, container } = await open(() => json([ROOM]));
    server.on("GET /rooms/alice-desk/meetings", () =>
      json([
        { ...BASE, id: "m2", endedAt: null, attendances: [] },
        {
          ...BASE,
          attendances: [
            stay("1", "Alice Moreau"),
            stay("2", "Jonas Weber"),
            stay("2", "Jonas"),
            stay(null, "Expert", "AGENT"),
          ],
        },
      ]),
    );
    server.on("GET /rooms/alice-desk/notes", () =>
      json([{ meetingId: "m1" }, { meetingId: "m1" }, { meetingId: "m0" }]),
    );
    expect(await screen.findByText("18 minutes with Jonas")).toBeVisible();
    const notes = await screen.findByRole("link", { name: "2 notes" });
    expect(notes).toHaveAttribute("href", "/rooms/alice-desk#m1");
    await expectNoAxeViolations(container);
  });
});

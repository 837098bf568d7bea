import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, problem, serve, type Handler } from "@confa/api-client/testing";
import { expectNoAxeViolations } from "@confa/ui/testing";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import { PastMeetings } from "./PastMeetings";

const ATTENDANCE = { identity: "u-2-x", userId: "2", name: "Bob", kind: "STANDARD" };
const MEETING = {
  id: "m-2",
  startedAt: "2026-11-25T10:00:00Z",
  endedAt: "2026-11-25T10:45:00Z",
  attendances: [
    ATTENDANCE,
    { ...ATTENDANCE, identity: "u-2-y" },
    { ...ATTENDANCE, identity: "u-1-x", userId: "1", name: "Alice" },
    { ...ATTENDANCE, identity: "agent-1", userId: null, name: "Scribe", kind: "AGENT" },
  ],
};
const EARLIER = { ...MEETING, id: "m-1", startedAt: "2026-11-24T10:00:00Z", endedAt: "2026-11-24T10:01:00Z" };
const NOTE = {
  id: "n-1",
  meetingId: "m-2",
  kind: "note",
  text: "The budget is settled.",
  saidBy: "u-2-x",
  saidByName: "Bob",
  assignee: null,
  at: "2026-11-25T10:10:00Z",
};
const ACTION = {
  ...NOTE,
  id: "n-2",
  kind: "action",
  text: "Send the figures.",
  assignee: "Bob",
  at: "2026-11-25T10:20:00Z",
};

afterEach(() => vi.unstubAllGlobals());

async function open(meetings: Handler, notes: Handler = () => json([ACTION, NOTE])) {
  const server = serve({
    "POST /auth": () => grant("t-1"),
    "GET /rooms/board/meetings": meetings,
    "GET /rooms/board/notes": notes,
  });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  const { container } = render(
    <SessionProvider session={session}>
      <QueryClientProvider client={queries}>
        <PastMeetings room="board" userId="1" wanted="m-2" />
      </QueryClientProvider>
    </SessionProvider>,
  );
  return { container, server };
}

it("shows who was there and what was noted, in the order of the meeting", async () => {
  const { container } = await open(() => json([MEETING, EARLIER]));
  expect(await screen.findByText("45 minutes")).toBeVisible();
  expect(screen.getAllByText("With Bob")).toHaveLength(2);
  const notes = within(screen.getByRole("list", { name: "Notes" })).getAllByRole("listitem");
  expect(notes.map((note) => within(note).getByRole("img").getAttribute("aria-label"))).toEqual([
    "Note",
    "Action item",
  ]);
  expect(notes[0]).toHaveTextContent("The budget is settled.");
  expect(notes[0]).toHaveTextContent("Said by Bob");
  expect(notes[1]).toHaveTextContent("For Bob");
  expect(screen.getByText("No notes were taken.")).toBeVisible();
  await expectNoAxeViolations(container);
});

it("reads on where there is more", async () => {
  const { server } = await open(({ url }) =>
    url.includes("cursor")
      ? json([EARLIER])
      : json([MEETING], {
          headers: { Link: '<http://api.test/rooms/board/meetings?cursor=abc>; rel="next"' },
        }),
  );
  await userEvent.click(await screen.findByRole("button", { name: "Earlier meetings" }));
  expect(await screen.findByText("1 minute")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Earlier meetings" })).toBeNull();
  expect(server.callsTo("GET /rooms/board/notes")).toHaveLength(1);
});

it("says that there were none", async () => {
  const { container } = await open(() => json([]));
  expect(await screen.findByRole("heading", { name: "No meetings yet" })).toBeVisible();
  await expectNoAxeViolations(container);
});

it("says why they do not load, and tries again", async () => {
  let isDown = true;
  await open(() => (isDown ? problem(503, "database_unavailable") : json([MEETING])));
  const retry = await screen.findByRole("button", { name: "Try again" });
  isDown = false;
  await userEvent.click(retry);
  expect(await screen.findByText("45 minutes")).toBeVisible();
});

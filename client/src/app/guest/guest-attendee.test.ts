import { createApi } from "@confa/api-client";
import { json, problem, serve } from "@confa/api-client/testing";
import { afterEach, expect, it, vi } from "vitest";
import { Guest } from "@/features/guest/guest";
import { PREVIEW } from "@/testing/guest-preview";
import { guestAttendee } from "./guest-attendee";

const SEAT = { token: "t", url: "ws://sfu", identity: "g-1", room: "daily" };

afterEach(() => vi.unstubAllGlobals());

function come() {
  const guest = new Guest({ secret: "s3cret", token: null, preview: null }, "http://api.test");
  const api = createApi(guest.bearer);
  const { ask } = guestAttendee(guest, PREVIEW);
  return { guest, ask: () => ask(api, "daily", "Vera Kim") };
}

it("accepts the invitation once, and comes back as the same guest", async () => {
  const server = serve({
    "POST /invites/accept": () => json({ ...SEAT, guestToken: "g-token" }),
    "POST /livekit/token": () => json(SEAT),
  });
  const { ask } = come();
  expect(await ask()).toMatchObject({ token: "t" });
  expect(await ask()).toMatchObject({ token: "t" });
  expect(server.callsTo("POST /invites/accept").map(({ body }) => body)).toEqual([
    { token: "s3cret", displayName: "Vera Kim" },
  ]);
  expect(server.callsTo("POST /livekit/token")[0]?.authorization).toBe("Bearer g-token");
});

it("accepts anew when the time of the guest is over", async () => {
  const server = serve({
    "POST /invites/accept": () => json({ ...SEAT, guestToken: "g-2" }),
    "POST /livekit/token": () => problem(401, "guest_access_over"),
  });
  const { guest, ask } = come();
  guest.remember({ token: "g-1" });
  expect(await ask()).toMatchObject({ token: "t" });
  expect(server.callsTo("POST /invites/accept")).toHaveLength(1);
});

it("does not accept a second time because the server is away", async () => {
  const server = serve({ "POST /livekit/token": () => problem(503, "sfu_unavailable") });
  const { guest, ask } = come();
  guest.remember({ token: "g-1" });
  await expect(ask()).rejects.toMatchObject({ code: "sfu_unavailable" });
  expect(server.callsTo("POST /invites/accept")).toHaveLength(0);
});

import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, json, problem, serve, type Handler } from "@confa/api-client/testing";
import { RoomContext } from "@livekit/components-react";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ParticipantEvent, Room } from "livekit-client";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { useSelfState } from "./use-self-state";

const ME = "PATCH /rooms/weekly/me";

let room: Room;

beforeEach(() => {
  room = new Room();
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function Hand({ onProblem }: { onProblem: (problem: string) => void }) {
  const { hand, unheard } = useSelfState("weekly", onProblem);
  return (
    <>
      <button type="button" aria-pressed={hand.isOn} onClick={() => hand.onChange(!hand.isOn)}>
        Hand
      </button>
      <button type="button" aria-pressed={unheard.isOn} onClick={() => unheard.onChange(!unheard.isOn)}>
        Unheard
      </button>
    </>
  );
}

async function open(change: Handler) {
  const server = serve({ "POST /auth": () => grant("t-1"), [ME]: change });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const onProblem = vi.fn<(problem: string) => void>();
  render(
    <SessionProvider session={session}>
      <QueryClientProvider client={new QueryClient()}>
        <RoomContext.Provider value={room}>
          <Hand onProblem={onProblem} />
        </RoomContext.Provider>
      </QueryClientProvider>
    </SessionProvider>,
  );
  const say = (attributes: Record<string, string>): void => {
    vi.spyOn(room.localParticipant, "attributes", "get").mockReturnValue(attributes);
    act(() => void room.localParticipant.emit(ParticipantEvent.AttributesChanged, attributes));
  };
  return { server, onProblem, say };
}

const pressed = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-pressed");

describe("what a person says about oneself", () => {
  it("is what the room shows", async () => {
    const { say } = await open(() => json({}));
    expect([pressed("Hand"), pressed("Unheard")]).toEqual(["false", "false"]);
    say({ "confa.hand": "1700000000000", "confa.agentsMayHear": "false" });
    expect([pressed("Hand"), pressed("Unheard")]).toEqual(["true", "true"]);
    say({ "confa.hand": "" });
    expect([pressed("Hand"), pressed("Unheard")]).toEqual(["false", "false"]);
  });

  it("is asked of the server, and counts until the room shows it", async () => {
    const answer = Promise.withResolvers<Response>();
    const { server } = await open(() => answer.promise);
    await userEvent.click(screen.getByRole("button", { name: "Unheard" }));
    await waitFor(() => expect(server.callsTo(ME)[0]?.body).toEqual({ agentsMayHear: false }));
    expect(pressed("Unheard")).toBe("true");
    answer.resolve(json({}));
  });

  it("stays as it was, with the reason, when the server refuses", async () => {
    const { onProblem } = await open(() => problem(403, "not_in_room"));
    await userEvent.click(screen.getByRole("button", { name: "Hand" }));
    await waitFor(() => expect(onProblem).toHaveBeenCalledWith("You are not in this room. Join it first."));
    await waitFor(() => expect(pressed("Hand")).toBe("false"));
  });
});

import { createSession } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { grant, problem, serve, type Handler } from "@confa/api-client/testing";
import { ToastProvider } from "@confa/ui";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, describe, expect, it, vi } from "vitest";
import { useModeration } from "./use-moderation";

const BORIS = { identity: "u-2-b", name: "Boris" };
const done: Handler = () => new Response(null, { status: 204 });

afterEach(() => vi.unstubAllGlobals());

function Acts({ onProblem }: { onProblem: (problem: string) => void }) {
  const acts = useModeration("weekly", onProblem);
  return (
    <>
      <button type="button" onClick={() => acts.mute(BORIS)}>
        Mute
      </button>
      <button type="button" onClick={() => acts.remove(BORIS)}>
        Remove
      </button>
    </>
  );
}

async function open(routes: Record<string, Handler>) {
  const server = serve({ "POST /auth": () => grant("t-1"), ...routes });
  const session = createSession({ apiUrl: "http://api.test", storageKey: "test" });
  await session.signIn("alice", "correct horse battery");
  const onProblem = vi.fn<(problem: string) => void>();
  render(
    <SessionProvider session={session}>
      <QueryClientProvider client={new QueryClient()}>
        <ToastProvider>
          <Acts onProblem={onProblem} />
        </ToastProvider>
      </QueryClientProvider>
    </SessionProvider>,
  );
  return { server, onProblem };
}

describe("leading a room", () => {
  it("removes somebody, and lets them back with one click", async () => {
    const { server } = await open({
      "POST /rooms/weekly/moderation/remove": done,
      "POST /rooms/weekly/moderation/admit": done,
    });
    await userEvent.click(screen.getByRole("button", { name: "Remove" }));
    await userEvent.click(await screen.findByRole("button", { name: "Let back in" }));
    await waitFor(() =>
      expect(server.callsTo("POST /rooms/weekly/moderation/admit")[0]?.body).toEqual({ identity: "u-2-b" }),
    );
    expect(await screen.findAllByText("Boris may come back.")).not.toHaveLength(0);
  });

  it("says why an act failed", async () => {
    const { onProblem } = await open({
      "POST /rooms/weekly/moderation/mute": () => problem(404, "participant_not_found"),
    });
    await userEvent.click(screen.getByRole("button", { name: "Mute" }));
    await waitFor(() =>
      expect(onProblem).toHaveBeenCalledWith("This person is not in the meeting any more."),
    );
  });
});

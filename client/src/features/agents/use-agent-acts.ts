import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { agentsKey } from "./list-agents";

type Act =
  | { type: "mute"; identity: string; isMuted: boolean }
  | { type: "focus"; identity: string; on: string | null }
  | { type: "stop" | "remove"; identity: string }
  | { type: "cancel"; session: string };

/** What a person in the room can do with its agents. */
export interface AgentActs {
  mute: (identity: string, isMuted: boolean) => void;
  /** Lets the agent answer this person's every turn; null ends that. */
  focus: (identity: string, on: string | null) => void;
  stop: (identity: string) => void;
  remove: (identity: string) => void;
  /** Takes the invitation of an agent back that is not there yet. */
  cancel: (session: string) => void;
  /** Why the last act failed, and the ways out. */
  problem: { reason: string; retry: () => void; dismiss: () => void } | null;
}

export function useAgentActs(room: string): AgentActs {
  const api = useApi();
  const queries = useQueryClient();
  const params = { params: { path: { room } } };
  const run = async (act: Act): Promise<unknown> => {
    switch (act.type) {
      case "mute":
        return api.POST("/rooms/{room}/agents/mute", {
          ...params,
          body: { agentIdentity: act.identity, isMuted: act.isMuted },
        });
      case "focus":
        return api.POST("/rooms/{room}/agents/focus", {
          ...params,
          body: { agentIdentity: act.identity, userIdentity: act.on },
        });
      case "stop":
        return api.POST("/rooms/{room}/agents/stop", { ...params, body: { agentIdentity: act.identity } });
      case "remove":
        return api.POST("/rooms/{room}/agents/kick", { ...params, body: { agentIdentity: act.identity } });
      case "cancel":
        return api.POST("/rooms/{room}/agents/kick", { ...params, body: { agentSessionId: act.session } });
    }
  };
  const { mutate, error, variables, reset } = useMutation({
    mutationFn: run,
    onSettled: () => queries.invalidateQueries({ queryKey: agentsKey(room) }),
  });
  return {
    mute: (identity, isMuted) => mutate({ type: "mute", identity, isMuted }),
    focus: (identity, on) => mutate({ type: "focus", identity, on }),
    stop: (identity) => mutate({ type: "stop", identity }),
    remove: (identity) => mutate({ type: "remove", identity }),
    cancel: (session) => mutate({ type: "cancel", session }),
    problem:
      error === null || variables === undefined
        ? null
        : { reason: describeError(error), retry: () => mutate(variables), dismiss: reset },
  };
}

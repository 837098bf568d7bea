import { describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation } from "@tanstack/react-query";

export interface AgentsSwitch {
  isPending: boolean;
  /** Why the last change failed. */
  error: string | null;
  set: (isEnabled: boolean) => void;
}

/** Allows or forbids agents in a room; the API lets administrators only. */
export function useAgentsSwitch(room: string): AgentsSwitch {
  const api = useApi();
  const change = useMutation({
    mutationFn: async (isEnabled: boolean) => {
      const options = { params: { path: { room } } };
      await (isEnabled
        ? api.POST("/rooms/{room}/agents/enable", options)
        : api.POST("/rooms/{room}/agents/disable", options));
    },
  });
  return {
    isPending: change.isPending,
    error: change.error === null ? null : describeError(change.error),
    set: change.mutate,
  };
}

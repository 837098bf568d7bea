import { ApiProblem, dataOf, describeError } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { agentsKey } from "./list-agents";

export interface Invitee {
  id: string;
  displayName: string;
}

/** An invitation that this person sends. */
export interface Invitation {
  /** Whose answer is still awaited. */
  pending: Invitee | null;
  /** The last one that was refused, and why. */
  failed: { role: Invitee; reason: string } | null;
  start: (role: Invitee) => void;
  /** Puts the failure out of sight. */
  dismiss: () => void;
}

/** Brings agents into a room by their role. */
export function useInvitation(room: string): Invitation {
  const api = useApi();
  const queries = useQueryClient();
  const invite = useMutation({
    mutationFn: ({ id }: Invitee) =>
      dataOf(
        api.POST("/rooms/{room}/agents/invite", { params: { path: { room } }, body: { agentRole: id } }),
      ),
    onSettled: () => queries.invalidateQueries({ queryKey: agentsKey(room) }),
  });
  const { variables: role, error } = invite;
  const isFailed = role !== undefined && error !== null && !wasTakenBack(error);
  return {
    pending: invite.isPending ? (role ?? null) : null,
    failed: isFailed ? { role, reason: describeError(error) } : null,
    start: invite.mutate,
    dismiss: invite.reset,
  };
}

/** Somebody did not want it any more: that is no failure. */
function wasTakenBack(error: Error): boolean {
  return error instanceof ApiProblem && error.code === "invitation_cancelled";
}

import { ConnectionError, ConnectionErrorReason, DisconnectReason } from "livekit-client";
import { ApiProblem, describeError, NetworkProblem } from "@confa/api-client";
import { getMessages } from "@/messages/messages";
import type { EndReason, JoinFailure } from "./call-state";

/** The room has a lobby, and nobody opened the door yet. */
export class MustBeLetIn extends Error {
  override readonly name = "MustBeLetIn";
}

const ENDS: Partial<Record<DisconnectReason, EndReason>> = {
  [DisconnectReason.CLIENT_INITIATED]: "left",
  [DisconnectReason.DUPLICATE_IDENTITY]: "duplicate",
  [DisconnectReason.PARTICIPANT_REMOVED]: "removed",
  [DisconnectReason.ROOM_DELETED]: "room-deleted",
  [DisconnectReason.ROOM_CLOSED]: "room-deleted",
};

/** The wanted end behind a disconnect, or null for a lost connection, after which we come back by ourselves. */
export function endOf(reason: DisconnectReason | undefined): EndReason | null {
  return reason === undefined ? null : (ENDS[reason] ?? null);
}

/** What a failed join means, in words. */
export function failureOf(error: unknown): JoinFailure {
  const t = getMessages();
  if (error instanceof NetworkProblem) return { kind: "network", message: describeError(error) };
  if (error instanceof ApiProblem) return ofApi(error);
  if (error instanceof MustBeLetIn) return { kind: "other", message: t.connection.failures.lobby };
  if (error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed) {
    return { kind: "other", message: t.connection.failures["not-accepted"] };
  }
  return serverSilent();
}

function ofApi(problem: ApiProblem): JoinFailure {
  if (problem.code === "sfu_unavailable") return serverSilent();
  const isRefused = problem.status === 401 || problem.status === 403;
  return { kind: isRefused ? "refused" : "other", message: describeError(problem) };
}

function serverSilent(): JoinFailure {
  const t = getMessages();
  return { kind: "server", message: t.connection.failures["server-silent"] };
}

import { ConnectionError, ConnectionErrorReason, DisconnectReason } from "livekit-client";
import { ApiProblem, describeError, NetworkProblem } from "@confa/api-client";
import { getMessages } from "@/messages/messages";
import type { EndReason, JoinFailure, LobbyEnd } from "./call-state";

/** A wait in the lobby that led nowhere. */
export class NotLetIn extends Error {
  override readonly name = "NotLetIn";
  readonly end: LobbyEnd;

  constructor(end: LobbyEnd) {
    super(end);
    this.end = end;
  }
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
  if (error instanceof NotLetIn) return { kind: error.end, message: t.lobby.ends[error.end].text };
  if (error instanceof ConnectionError && error.reason === ConnectionErrorReason.NotAllowed) {
    return { kind: "other", message: t.connection.failures["not-accepted"] };
  }
  return serverSilent();
}

/** Answers that asking again does not change: 410 is an invitation that is over. */
const REFUSALS = new Set([401, 403, 410]);

function ofApi(problem: ApiProblem): JoinFailure {
  if (problem.code === "sfu_unavailable") return serverSilent();
  const isRefused = REFUSALS.has(problem.status);
  return { kind: isRefused ? "refused" : "other", message: describeError(problem) };
}

function serverSilent(): JoinFailure {
  const t = getMessages();
  return { kind: "server", message: t.connection.failures["server-silent"] };
}

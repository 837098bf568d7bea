/** Why a meeting is over for this tab. After each of them only the person's own click joins again. */
export type EndReason = "left" | "duplicate" | "removed" | "room-deleted" | "refused";

/** A wait that led nowhere: refused, the meeting ended first, or not asked for so long that nobody sees it. */
export type LobbyEnd = "lobby-refused" | "lobby-closed" | "lobby-gone";

export interface JoinFailure {
  /** `server` is the media server, `network` the way to the API; see {@link LobbyEnd} for the others. */
  kind: "server" | "network" | "refused" | "other" | LobbyEnd;
  /** A plain sentence for the screen. */
  message: string;
}

export type CallState =
  | { phase: "idle" }
  | { phase: "joining" }
  /** In the lobby since then, in ms since the epoch, until a host decides. */
  | { phase: "waiting"; since: number }
  | { phase: "failed"; failure: JoinFailure }
  | { phase: "live" }
  /** The SDK is bringing the connection back. */
  | { phase: "reconnecting" }
  /** The SDK gave up: we come back with fresh tokens. `attempt` counts from 0. */
  | { phase: "lost"; attempt: number }
  | { phase: "ended"; reason: EndReason; message?: string };

export type CallEvent =
  | { type: "join" }
  | { type: "waiting"; since: number }
  /** The person does not want to wait any longer. */
  | { type: "cancel" }
  | { type: "joined" }
  | { type: "failed"; failure: JoinFailure }
  | { type: "reconnecting" }
  | { type: "reconnected" }
  /** `end` is null for a lost connection. */
  | { type: "disconnected"; end: EndReason | null }
  | { type: "leave" };

export const IDLE: CallState = { phase: "idle" };

/** What is next. Events that do not belong to a phase change nothing: the SDK may report late. */
export function nextCallState(state: CallState, event: CallEvent): CallState {
  switch (event.type) {
    case "join":
      return state.phase === "idle" || state.phase === "failed" || state.phase === "ended"
        ? { phase: "joining" }
        : state;
    case "waiting":
      return isOnTheWay(state) ? { phase: "waiting", since: event.since } : state;
    case "cancel":
      return state.phase === "waiting" ? IDLE : state;
    case "joined":
      return isOnTheWay(state) ? { phase: "live" } : state;
    case "failed":
      return afterFailure(state, event.failure);
    case "reconnecting":
      return state.phase === "live" ? { phase: "reconnecting" } : state;
    case "reconnected":
      return state.phase === "reconnecting" ? { phase: "live" } : state;
    case "disconnected":
      return afterDisconnect(state, event.end);
    case "leave":
      return state.phase === "ended" ? state : { phase: "ended", reason: "left" };
  }
}

function isOnTheWay({ phase }: CallState): boolean {
  return phase === "joining" || phase === "waiting" || phase === "lost";
}

function afterFailure(state: CallState, failure: JoinFailure): CallState {
  if (state.phase === "joining" || state.phase === "waiting") return { phase: "failed", failure };
  if (state.phase !== "lost") return state;
  if (failure.kind === "refused") return { phase: "ended", reason: "refused", message: failure.message };
  return { phase: "lost", attempt: state.attempt + 1 };
}

function afterDisconnect(state: CallState, end: EndReason | null): CallState {
  if (state.phase !== "live" && state.phase !== "reconnecting") return state;
  return end === null ? { phase: "lost", attempt: 0 } : { phase: "ended", reason: end };
}

const FIRST_WAIT = 500;
const LONGEST_WAIT = 10_000;

/**
 * How long to wait before rejoining, in ms: at once, then longer each time. `chance` in 0..1 spreads the
 * people of a room, who all lose the server in the same moment.
 */
export function rejoinDelay(attempt: number, chance: number): number {
  if (attempt === 0) return Math.round(FIRST_WAIT * chance);
  const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
  return Math.round(wait * (0.75 + 0.5 * chance));
}

import type { Problem } from "./problems";
import type { User } from "./types";

export type EndReason = "signed-out-elsewhere" | "expired" | "blocked";

/** An immutable picture of the session, replaced on every change. */
export type SessionState =
  /** A session of before may exist; `problem` says why it is not known yet, `restore()` tries again. */
  | { status: "restoring"; user: null; reason: null; problem: Problem | null }
  | { status: "signed-out"; user: null; reason: null; problem: null }
  | { status: "signed-in"; user: User; reason: null; problem: null }
  /** The session is over without the person's doing here. */
  | { status: "ended"; user: null; reason: EndReason; problem: null };

export const RESTORING: SessionState = { status: "restoring", user: null, reason: null, problem: null };
export const SIGNED_OUT: SessionState = { status: "signed-out", user: null, reason: null, problem: null };

export const restoringWith = (problem: Problem): SessionState => ({ ...RESTORING, problem }) as SessionState;
export const signedIn = (user: User): SessionState => ({
  status: "signed-in",
  user,
  reason: null,
  problem: null,
});
export const ended = (reason: EndReason): SessionState => ({
  status: "ended",
  user: null,
  reason,
  problem: null,
});

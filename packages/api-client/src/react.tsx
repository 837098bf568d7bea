import { createContext, type ReactNode, useContext, useEffect, useMemo, useSyncExternalStore } from "react";
import { type Api, createApi } from "./api";
import type { Session } from "./session";
import type { SessionState } from "./session-state";

const SessionContext = createContext<{ session: Session; api: Api } | null>(null);

/** Gives `session` and an API client on it to everything below, and continues the session of before. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  const value = useMemo(() => ({ session, api: createApi(session) }), [session]);
  useEffect(() => void session.restore(), [session]);
  return <SessionContext value={value}>{children}</SessionContext>;
}

export type SessionView = SessionState & Pick<Session, "signIn" | "signOut" | "restore" | "accessToken">;

/** The session's state, current at every render, and what can be done with it. */
export function useSession(): SessionView {
  const { session } = useSessionContext();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return useMemo(() => {
    const { signIn, signOut, restore, accessToken } = session;
    return { ...state, signIn, signOut, restore, accessToken };
  }, [session, state]);
}

/** The typed API client on the session. */
export function useApi(): Api {
  return useSessionContext().api;
}

/** The session itself, for what outlives renders: a stream of events for instance. */
export function useSessionItself(): Session {
  return useSessionContext().session;
}

function useSessionContext() {
  const context = useContext(SessionContext);
  if (context === null) throw new Error("SessionProvider is missing above this component.");
  return context;
}

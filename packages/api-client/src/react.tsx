import {
  type Context,
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useSyncExternalStore,
} from "react";
import { type Api, type Bearer, createApi } from "./api";
import type { Session } from "./session";
import type { SessionState } from "./session-state";

const SessionContext = createContext<Session | null>(null);
const ApiContext = createContext<Api | null>(null);

/** Gives `session` and an API client on it to everything below, and continues the session of before. */
export function SessionProvider({ session, children }: { session: Session; children: ReactNode }) {
  useEffect(() => void session.restore(), [session]);
  return (
    <SessionContext value={session}>
      <ApiProvider bearer={session}>{children}</ApiProvider>
    </SessionContext>
  );
}

/** Lets everything below ask the API as somebody else than the session: as a guest. */
export function ApiProvider({ bearer, children }: { bearer: Bearer; children: ReactNode }) {
  const api = useMemo(() => createApi(bearer), [bearer]);
  return <ApiContext value={api}>{children}</ApiContext>;
}

export type SessionView = SessionState & Pick<Session, "signIn" | "signOut" | "restore" | "accessToken">;

/** The session's state, current at every render, and what can be done with it. */
export function useSession(): SessionView {
  const session = useProvided(SessionContext);
  const state = useSyncExternalStore(session.subscribe, session.getState);
  return useMemo(() => {
    const { signIn, signOut, restore, accessToken } = session;
    return { ...state, signIn, signOut, restore, accessToken };
  }, [session, state]);
}

/** The typed API client of whoever asks here. */
export function useApi(): Api {
  return useProvided(ApiContext);
}

/** The session itself, for what outlives renders: a stream of events for instance. */
export function useSessionItself(): Session {
  return useProvided(SessionContext);
}

/** Where the API is. */
export function useApiUrl(): string {
  return useProvided(SessionContext).apiUrl;
}

function useProvided<T>(provided: Context<T | null>): T {
  const value = useContext(provided);
  if (value === null) throw new Error("SessionProvider is missing above this component.");
  return value;
}

import { problemFrom, reach } from "./problems";
import type { AccessGrant } from "./types";

/** A hanging answer must not hold the other tabs for ever. */
const PATIENCE_MS = 15_000;

/** The three calls that carry the refresh cookie. All throw ApiProblem or NetworkProblem. */
export interface SessionRequests {
  signIn(username: string, password: string): Promise<AccessGrant>;
  refresh(): Promise<AccessGrant>;
  signOut(accessToken: string): Promise<void>;
}

export function sessionRequests(apiUrl: string): SessionRequests {
  const post = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const signal = AbortSignal.timeout(PATIENCE_MS);
    const response = await reach(
      new Request(`${apiUrl}${path}`, { ...init, method: "POST", credentials: "include", signal }),
    );
    if (!response.ok) throw await problemFrom(response);
    return response;
  };
  return {
    signIn: async (username, password) => {
      const headers = { "Content-Type": "application/json" };
      const response = await post("/auth", { headers, body: JSON.stringify({ username, password }) });
      return (await response.json()) as AccessGrant;
    },
    refresh: async () => (await (await post("/auth/refresh")).json()) as AccessGrant,
    signOut: async (accessToken) => {
      await post("/auth/logout", { headers: { Authorization: `Bearer ${accessToken}` } });
    },
  };
}

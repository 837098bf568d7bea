/** Every address of the console. */
export const PATHS = {
  firstStart: "/first-start",
  signIn: "/sign-in",
  overview: "/overview",
  rooms: "/rooms",
  agents: "/agents",
  users: "/users",
  auditLog: "/audit-log",
  security: "/security",
} as const;

export const roomPath = (name: string): string => `${PATHS.rooms}/${encodeURIComponent(name)}`;

/** The sign-in that leads back to `place` of this site. */
export function signInFrom({ pathname, search }: { pathname: string; search: string }): string {
  const from = pathname === "/" ? "" : `?${new URLSearchParams({ from: pathname + search }).toString()}`;
  return PATHS.signIn + from;
}

/** Every address of the console. */
export const PATHS = {
  firstStart: "/first-start",
  signIn: "/sign-in",
  users: "/users",
  rooms: "/rooms",
  auditLog: "/audit-log",
} as const;

/** The sign-in that leads back to `place` of this site. */
export function signInFrom({ pathname, search }: { pathname: string; search: string }): string {
  const from = pathname === "/" ? "" : `?${new URLSearchParams({ from: pathname + search }).toString()}`;
  return PATHS.signIn + from;
}

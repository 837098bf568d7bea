import type { paths } from "./schema";

type Body<Response> = Response extends { content: { "application/json": infer Json } } ? Json : never;

/** What an operation answers with, for example `Answer<"/auth/me", "get">`. */
export type Answer<
  Path extends keyof paths,
  Method extends keyof paths[Path],
  Status extends number = 200,
> = paths[Path][Method] extends { responses: infer Responses }
  ? Status extends keyof Responses
    ? Body<Responses[Status]>
    : never
  : never;

export type AccessGrant = Answer<"/auth", "post">;
export type User = AccessGrant["user"];
export type Role = User["role"];

import { type Answer, type Api, dataOf, type User } from "@confa/api-client";
import { queryOptions } from "@tanstack/react-query";
import { USERS_KEY } from "./list-users";

export type UserSession = Answer<"/admin/users/{id}/sessions", "get">[number];

const pathOf = ({ id }: User) => ({ path: { id } });

/** Where the account is signed in, the last used first. */
export const listSessions = (api: Api, user: User) =>
  queryOptions({
    queryKey: [...USERS_KEY, "sessions", user.id],
    queryFn: ({ signal }) => dataOf(api.GET("/admin/users/{id}/sessions", { params: pathOf(user), signal })),
    staleTime: 0,
  });

/** Ends one of the account's sessions; who came into a meeting with it leaves. */
export async function endSession(api: Api, user: User, session: UserSession): Promise<void> {
  const path = { id: user.id, sessionId: session.id };
  await dataOf(api.DELETE("/admin/users/{id}/sessions/{sessionId}", { params: { path } }));
}

/** Signs the account out everywhere; the person leaves every room. */
export async function endSessions(api: Api, user: User): Promise<void> {
  await dataOf(api.DELETE("/admin/users/{id}/sessions", { params: pathOf(user) }));
}

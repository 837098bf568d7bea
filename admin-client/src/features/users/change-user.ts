import { type Api, dataOf, type Role, type User } from "@confa/api-client";

/** Changes the display name and the role; answers with the whole account. */
export function changeUser(api: Api, user: User, change: { displayName: string; role: Role }): Promise<User> {
  return dataOf(api.PATCH("/admin/users/{id}", { params: { path: { id: user.id } }, body: change }));
}

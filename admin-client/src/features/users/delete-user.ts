import { type Api, dataOf, type User } from "@confa/api-client";

/** Deletes an account, its sessions and its presence in rooms. */
export async function deleteUser(api: Api, user: User): Promise<void> {
  await dataOf(api.DELETE("/admin/users/{id}", { params: { path: { id: user.id } } }));
}

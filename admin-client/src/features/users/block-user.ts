import { type Api, dataOf, type User } from "@confa/api-client";

/** Blocks or unblocks an account; answers with the whole account. */
export function blockUser(api: Api, user: User, isBlocked: boolean): Promise<User> {
  const params = { path: { id: user.id } };
  return dataOf(
    isBlocked
      ? api.PATCH("/admin/users/{id}/block", { params })
      : api.PATCH("/admin/users/{id}/unblock", { params }),
  );
}

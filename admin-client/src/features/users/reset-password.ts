import { type Api, dataOf, type User } from "@confa/api-client";

/** Sets another password; empty: the server generates one, and answers with it as `generatedPassword`. */
export function resetPassword(api: Api, user: User, password: string) {
  return dataOf(
    api.POST("/admin/users/{id}/password", {
      params: { path: { id: user.id } },
      body: password === "" ? {} : { password },
    }),
  );
}

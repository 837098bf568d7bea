import { type Api, dataOf, type Role } from "@confa/api-client";

export interface UserDraft {
  username: string;
  /** Empty: the username serves. */
  displayName: string;
  role: Role;
  /** Empty: the server generates one and answers with it. */
  password: string;
}

/** Creates an account; the answer has a `generatedPassword` only when one was generated. */
export function createUser(api: Api, { username, displayName, role, password }: UserDraft) {
  const name = displayName.trim();
  const body = {
    username,
    role,
    ...(name === "" ? {} : { displayName: name }),
    ...(password === "" ? {} : { password }),
  };
  return dataOf(api.POST("/admin/users", { body }));
}

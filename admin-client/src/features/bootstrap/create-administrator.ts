import { type Api, dataOf } from "@confa/api-client";

export interface FirstAdministrator {
  serviceKey: string;
  username: string;
  /** Empty: the server generates one. */
  password: string;
}

/** Creates the first administrator; the answer has a `password` only when it was generated. */
export function createAdministrator(api: Api, { serviceKey, username, password }: FirstAdministrator) {
  const body = { serviceKey, username, ...(password === "" ? {} : { password }) };
  return dataOf(api.POST("/admin/bootstrap", { body }));
}

import type { User } from "@confa/api-client";

/** Something to be done to one account, which a dialog asks about. */
export interface UserAct {
  kind: "change" | "sessions" | "reset-password" | "block" | "unblock" | "delete";
  user: User;
}

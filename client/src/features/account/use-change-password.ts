import { dataOf } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";

export interface PasswordChange {
  currentPassword: string;
  newPassword: string;
}

/** Changes the own password; the server ends every other session with it. */
export function useChangePassword() {
  const api = useApi();
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: PasswordChange) => dataOf(api.PUT("/auth/password", { body })),
    onSuccess: () => queries.invalidateQueries({ queryKey: ["sessions"] }),
  });
}

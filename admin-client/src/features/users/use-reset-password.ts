import type { User } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { showRefusal } from "@/shared/fields/refusals";
import { newPassword, optional } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";
import { resetPassword } from "./reset-password";

/** The one field and the one act of a reset; `onReset` gets the generated password, if one was. */
export function useResetPassword(user: User, onReset: (generated: string | undefined) => void) {
  const api = useApi();
  const password = useField(optional(newPassword));
  const [failure, setFailure] = useState<string>();
  const reset = useMutation({
    mutationFn: () => resetPassword(api, user, password.value),
    onSuccess: (answer) => onReset(answer.generatedPassword ?? undefined),
    onError: (error) => setFailure(showRefusal(error, { password })),
  });
  const submit = () => {
    setFailure(undefined);
    if (password.check()) reset.mutate();
  };
  return { password, failure, isPending: reset.isPending, submit };
}

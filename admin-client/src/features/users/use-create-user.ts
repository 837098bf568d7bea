import type { Role } from "@confa/api-client";
import { useApi } from "@confa/api-client/react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { showRefusal } from "@/shared/fields/refusals";
import { displayName, newPassword, optional, username } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";
import { createUser } from "./create-user";
import { USERS_KEY } from "./list-users";

const FIELD_OF_CODE = { username_taken: "username" };

export type CreatedUser = Awaited<ReturnType<typeof createUser>>;

/** The state of the form for a new account and its one act; what is typed stays through every failure. */
export function useCreateUser(onCreated: (user: CreatedUser) => void) {
  const api = useApi();
  const queries = useQueryClient();
  const fields = {
    username: useField(username),
    displayName: useField(displayName),
    password: useField(optional(newPassword)),
  };
  const [role, setRole] = useState<Role>("USER");
  const [failure, setFailure] = useState<string>();
  const creation = useMutation({
    mutationFn: () =>
      createUser(api, {
        username: fields.username.value,
        displayName: fields.displayName.value,
        password: fields.password.value,
        role,
      }),
    onSuccess: (user) => {
      void queries.invalidateQueries({ queryKey: USERS_KEY });
      onCreated(user);
    },
    onError: (error) => setFailure(showRefusal(error, fields, FIELD_OF_CODE)),
  });
  const submit = () => {
    setFailure(undefined);
    const areGood = Object.values(fields).map((field) => field.check());
    if (areGood.every(Boolean)) creation.mutate();
  };
  return { fields, role, setRole, failure, isPending: creation.isPending, submit };
}

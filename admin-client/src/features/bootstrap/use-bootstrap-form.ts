import { ApiProblem } from "@confa/api-client";
import { useApi, useSession } from "@confa/api-client/react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useMessages } from "@/messages/messages";
import { showRefusal } from "@/shared/fields/refusals";
import { newPassword, optional, required, username } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";
import { createAdministrator } from "./create-administrator";

export interface BootstrapOutcomes {
  onGenerated: (account: { username: string; password: string }) => void;
  /** There is an administrator now: this one, or one that somebody else created meanwhile. */
  onInitialized: () => void;
}

const FIELD_OF_CODE = { wrong_service_key: "serviceKey" };

/** The state of the first start's form and its one act. */
export function useBootstrapForm({ onGenerated, onInitialized }: BootstrapOutcomes) {
  const t = useMessages();
  const api = useApi();
  const { signIn } = useSession();
  const fields = {
    serviceKey: useField(required(t.signIn.serviceKeyEmpty)),
    username: useField(username),
    password: useField(optional(newPassword)),
  };
  const [failure, setFailure] = useState<string>();
  const [isTaken, setIsTaken] = useState(false);

  const creation = useMutation({
    mutationFn: async () => {
      const [name, password] = [fields.username.value, fields.password.value];
      const created = await createAdministrator(api, {
        serviceKey: fields.serviceKey.value.trim(),
        username: name,
        password,
      });
      if (created.password) return onGenerated({ username: created.username, password: created.password });
      // When signing in fails now, the sign-in page is the way on: the account exists.
      await signIn(name, password).catch(() => undefined);
      return onInitialized();
    },
    onError: (error) => {
      if (error instanceof ApiProblem && error.code === "already_initialized") setIsTaken(true);
      else setFailure(showRefusal(error, fields, FIELD_OF_CODE));
    },
  });

  const submit = () => {
    setFailure(undefined);
    const areGood = Object.values(fields).map((field) => field.check());
    if (areGood.every(Boolean)) creation.mutate();
  };
  return { fields, failure, isTaken, isPending: creation.isPending, submit };
}

import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { useMutation } from "@tanstack/react-query";
import { required } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";

/** Signed in rightly, but not an administrator: the session was ended again. */
class NotAnAdministrator extends Error {
  override readonly name = "NotAnAdministrator";
}

/** The state of the sign-in form; only administrators stay signed in here. */
export function useSignInForm() {
  const { signIn, signOut } = useSession();
  const fields = {
    username: useField(required("Type your username.")),
    password: useField(required("Type your password.")),
  };
  const signingIn = useMutation({
    mutationFn: async () => {
      const user = await signIn(fields.username.value.trim(), fields.password.value);
      if (user.role === "ADMIN") return;
      await signOut();
      throw new NotAnAdministrator();
    },
  });
  const submit = () => {
    const areGood = Object.values(fields).map((field) => field.check());
    if (areGood.every(Boolean)) signingIn.mutate();
  };
  return { fields, failure: sentence(signingIn.error), isPending: signingIn.isPending, submit };
}

function sentence(error: Error | null): string | undefined {
  if (error === null) return undefined;
  if (!(error instanceof NotAnAdministrator)) return describeError(error);
  return "This account is not an administrator's. An administrator can change that.";
}

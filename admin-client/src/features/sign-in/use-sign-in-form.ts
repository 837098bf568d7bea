import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { useMutation } from "@tanstack/react-query";
import { getMessages, useMessages } from "@/messages/messages";
import { required } from "@/shared/fields/rules";
import { useField } from "@/shared/fields/use-field";

/** Signed in rightly, but not an administrator: the session was ended again. */
class NotAnAdministrator extends Error {
  override readonly name = "NotAnAdministrator";
}

/** The state of the sign-in form; only administrators stay signed in here. */
export function useSignInForm() {
  const t = useMessages();
  const { signIn, signOut } = useSession();
  const fields = {
    username: useField(required(t.signIn.usernameEmpty)),
    password: useField(required(t.signIn.passwordEmpty)),
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
  const t = getMessages();
  return t.signIn.notAdmin;
}

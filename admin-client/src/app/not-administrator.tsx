import { describeError, type User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Button, Notice } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";

/** Somebody is signed in here who is no administrator (any more). */
export function NotAdministrator({ user }: { user: User }) {
  const { signOut } = useSession();
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <Notice
      title="The console is for administrators"
      actions={
        <Button variant="primary" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
          Sign out
        </Button>
      }
    >
      {leaving.isError
        ? describeError(leaving.error)
        : `${user.displayName} is not an administrator. Sign out, then sign in with another account.`}
    </Notice>
  );
}

import { describeError, type User } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Button, Notice } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { useMessages } from "@/messages/messages";

/** Somebody is signed in here who is no administrator (any more). */
export function NotAdministrator({ user }: { user: User }) {
  const t = useMessages();
  const { signOut } = useSession();
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <Notice
      title={t.start.forAdministrators}
      actions={
        <Button variant="primary" isPending={leaving.isPending} onPress={() => leaving.mutate()}>
          {t.nav.signOut}
        </Button>
      }
    >
      {leaving.isError ? describeError(leaving.error) : t.start.notAdministrator(user.displayName)}
    </Notice>
  );
}

import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { AdminFrame, Banner, Button } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { Outlet } from "react-router";
import { useMessages } from "@/messages/messages";
import styles from "./frame.module.css";
import { Navigation } from "./navigation";

/** The console around every page of an administrator. */
export function Frame() {
  const t = useMessages();
  const { signOut } = useSession();
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <AdminFrame nav={<Navigation isLeaving={leaving.isPending} onSignOut={() => leaving.mutate()} />}>
      {leaving.isError ? (
        <Banner
          tone="danger"
          className={styles["banner"]}
          title={t.nav.stillSignedIn}
          action={
            <Button size="sm" onPress={() => leaving.mutate()}>
              {t.nav.signOutAgain}
            </Button>
          }
        >
          {describeError(leaving.error)}
        </Banner>
      ) : null}
      <Outlet />
    </AdminFrame>
  );
}

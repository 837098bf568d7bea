import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { AdminFrame, Banner, Button } from "@confa/ui";
import { useMutation } from "@tanstack/react-query";
import { Outlet } from "react-router";
import styles from "./frame.module.css";
import { Navigation } from "./navigation";

/** The console around every page of an administrator. */
export function Frame() {
  const { signOut } = useSession();
  const leaving = useMutation({ mutationFn: signOut });
  return (
    <AdminFrame nav={<Navigation isLeaving={leaving.isPending} onSignOut={() => leaving.mutate()} />}>
      {leaving.isError ? (
        <Banner
          tone="danger"
          className={styles["banner"]}
          title="You are still signed in."
          action={
            <Button size="sm" onPress={() => leaving.mutate()}>
              Sign out again
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

import { Queries } from "@confa/api-client/queries";
import { useSession } from "@confa/api-client/react";
import { Navigate, Outlet, useLocation } from "react-router";
import { LiveProvider } from "@/shared/live/live-context";
import { signInFrom } from "@/shared/paths";
import { Failure } from "@/shared/failure/failure";
import { Waiting } from "@/shared/failure/waiting";
import { NotAdministrator } from "./not-administrator";
import { SessionEnded } from "./session-ended";

/** Lets administrators through; everybody else learns what is in the way. */
export function SessionGuard() {
  const { status, user, reason, problem, restore } = useSession();
  const location = useLocation();
  if (problem !== null) return <Failure error={problem} onRetry={() => void restore()} />;
  if (status === "restoring") return <Waiting />;
  if (status === "ended") return <SessionEnded reason={reason} />;
  if (status === "signed-out") return <Navigate to={signInFrom(location)} replace />;
  if (user.role !== "ADMIN") return <NotAdministrator user={user} />;
  // A cache of its own for each administrator: what one saw is not shown to the next.
  return (
    <Queries key={user.id}>
      <LiveProvider>
        <Outlet />
      </LiveProvider>
    </Queries>
  );
}

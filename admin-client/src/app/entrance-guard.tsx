import { useApi, useSession } from "@confa/api-client/react";
import { useQuery } from "@tanstack/react-query";
import { Navigate, Outlet, useLocation, useSearchParams } from "react-router";
import { bootstrapStatus } from "@/features/bootstrap/bootstrap-status";
import { Failure } from "@/shared/failure/failure";
import { Waiting } from "@/shared/failure/waiting";
import { PATHS } from "@/shared/paths";

/** Leads to the first start while there is no administrator, and to the sign-in from then on. */
export function EntranceGuard() {
  const { status, user, problem, restore } = useSession();
  const start = useQuery(bootstrapStatus(useApi()));
  const { pathname } = useLocation();
  const destination = useDestination();
  if (user?.role === "ADMIN") return <Navigate to={destination} replace />;
  if (problem !== null) return <Failure error={problem} onRetry={() => void restore()} />;
  if (start.isError) return <Failure error={start.error} onRetry={() => void start.refetch()} />;
  if (status === "restoring" || start.isPending) return <Waiting />;
  const rightPath = start.data.isInitialized ? PATHS.signIn : PATHS.firstStart;
  return pathname === rightPath ? <Outlet /> : <Navigate to={rightPath} replace />;
}

/** Where the person was going; only addresses of this site count. */
function useDestination(): string {
  const from = useSearchParams()[0].get("from");
  return from !== null && /^\/(?![/\\])/.test(from) ? from : PATHS.overview;
}

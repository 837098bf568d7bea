import { lazy, Suspense } from "react";
import { Navigate, Outlet, Route, Routes } from "react-router";
import { BootstrapPage } from "@/features/bootstrap/bootstrap-page";
import { SignInPage } from "@/features/sign-in/sign-in-page";
import { useMessages } from "@/messages/messages";
import { TableSkeleton } from "@/shared/failure/table-skeleton";
import { PATHS } from "@/shared/paths";
import { EntranceGuard } from "./entrance-guard";
import { ErrorBoundary } from "./error-boundary";
import { Frame } from "./frame";
import { NotFound } from "./not-found";
import { SessionGuard } from "./session-guard";

// What is needed only after signing in does not hold up the sign-in.
const UsersPage = lazy(() => import("@/features/users/users-page"));
const OverviewPage = lazy(() => import("@/features/overview/overview-page"));
const AgentsPage = lazy(() => import("@/features/agents/agents-page"));
const SecurityPage = lazy(() => import("@/features/security/security-page"));
const RoomsPage = lazy(() => import("@/features/rooms/rooms-page"));
const RoomPage = lazy(() => import("@/features/rooms/room-page"));
const AuditLogPage = lazy(() => import("@/features/audit-log/audit-log-page"));

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<EntranceGuard />}>
        <Route path={PATHS.firstStart} element={<BootstrapPage />} />
        <Route path={PATHS.signIn} element={<SignInPage />} />
      </Route>
      <Route element={<SessionGuard />}>
        <Route element={<Frame />}>
          <Route index element={<Navigate to={PATHS.overview} replace />} />
          <Route element={<Arriving />}>
            <Route path={PATHS.overview} element={<OverviewPage />} />
            <Route path={PATHS.agents} element={<AgentsPage />} />
            <Route path={PATHS.security} element={<SecurityPage />} />
            <Route path={PATHS.users} element={<UsersPage />} />
            <Route path={PATHS.rooms} element={<RoomsPage />} />
            <Route path={`${PATHS.rooms}/:room`} element={<RoomPage />} />
            <Route path={PATHS.auditLog} element={<AuditLogPage />} />
          </Route>
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}

/** A page whose code is on its way. */
function Arriving() {
  const t = useMessages();
  return (
    <ErrorBoundary>
      <Suspense fallback={<TableSkeleton label={t.general.loading} />}>
        <Outlet />
      </Suspense>
    </ErrorBoundary>
  );
}

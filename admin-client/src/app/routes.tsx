import { Navigate, Route, Routes } from "react-router";
import { AuditLogPage } from "@/features/audit-log/audit-log-page";
import { BootstrapPage } from "@/features/bootstrap/bootstrap-page";
import { RoomsPage } from "@/features/rooms/rooms-page";
import { SignInPage } from "@/features/sign-in/sign-in-page";
import { UsersPage } from "@/features/users/users-page";
import { PATHS } from "@/shared/paths";
import { EntranceGuard } from "./entrance-guard";
import { Frame } from "./frame";
import { NotFound } from "./not-found";
import { SessionGuard } from "./session-guard";

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<EntranceGuard />}>
        <Route path={PATHS.firstStart} element={<BootstrapPage />} />
        <Route path={PATHS.signIn} element={<SignInPage />} />
      </Route>
      <Route element={<SessionGuard />}>
        <Route element={<Frame />}>
          <Route index element={<Navigate to={PATHS.users} replace />} />
          <Route path={PATHS.users} element={<UsersPage />} />
          <Route path={PATHS.rooms} element={<RoomsPage />} />
          <Route path={PATHS.auditLog} element={<AuditLogPage />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}

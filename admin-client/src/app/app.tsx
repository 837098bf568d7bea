import type { AppConfig, Session } from "@confa/api-client";
import { BrowserRouter } from "react-router";
import { ErrorBoundary } from "./error-boundary";
import { Providers } from "./providers";
import { AppRoutes } from "./routes";

export function App({ config, session }: { config: AppConfig; session: Session }) {
  return (
    <BrowserRouter>
      <Providers config={config} session={session}>
        <ErrorBoundary>
          <AppRoutes />
        </ErrorBoundary>
      </Providers>
    </BrowserRouter>
  );
}

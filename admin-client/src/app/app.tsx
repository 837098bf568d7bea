import type { AppConfig, Session } from "@confa/api-client";
import { useLocale } from "@confa/language";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { BrowserRouter } from "react-router";
import { ErrorBoundary } from "./error-boundary";
import { Providers } from "./providers";
import { AppRoutes } from "./routes";

export function App({ config, session }: { config: AppConfig; session: Session }) {
  return (
    <I18nProvider locale={useLocale()}>
      <BrowserRouter>
        <Providers config={config} session={session}>
          <ErrorBoundary>
            <AppRoutes />
          </ErrorBoundary>
        </Providers>
      </BrowserRouter>
    </I18nProvider>
  );
}

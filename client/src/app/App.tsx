import type { Session } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { useLocale } from "@confa/language";
import { lazy } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { ErrorBoundary } from "./ErrorBoundary";
import { SessionGate } from "./SessionGate";

const loadSignedIn = () => import("./SignedInApp");
const SignedInApp = lazy(loadSignedIn);

/** The sign-in page loads alone; everything behind it comes with the first sign-in. */
export function App({ session }: { session: Session }) {
  return (
    <I18nProvider locale={useLocale()}>
      <ErrorBoundary>
        <SessionProvider session={session}>
          <SessionGate onSignIn={() => void loadSignedIn()}>
            <SignedInApp />
          </SessionGate>
        </SessionProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}

import type { Session } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { useLocale } from "@confa/language";
import { lazy, Suspense } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { MediaServer } from "@/shared/media-server";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import { ErrorBoundary } from "./ErrorBoundary";
import { preloadPage } from "./pages";
import { SessionGate } from "./SessionGate";

const loadSignedIn = () => {
  preloadPage(location.pathname);
  return import("./SignedInApp");
};
const SignedInApp = lazy(loadSignedIn);
const GuestApp = lazy(() => import("./guest/GuestApp"));

/** The one page for people without an account. */
const GUEST_PATH = "/join";

/** The sign-in page loads alone; everything behind it comes with the first sign-in. */
export function App({ session, mediaUrl }: { session: Session; mediaUrl: string }) {
  const t = useMessages();
  return (
    <I18nProvider locale={useLocale()}>
      <ErrorBoundary>
        <SessionProvider session={session}>
          <MediaServer value={mediaUrl}>
            {location.pathname === GUEST_PATH ? (
              <Suspense fallback={<Waiting label={t.general.loading} />}>
                <GuestApp />
              </Suspense>
            ) : (
              <SessionGate onSignIn={() => void loadSignedIn()}>
                <SignedInApp />
              </SessionGate>
            )}
          </MediaServer>
        </SessionProvider>
      </ErrorBoundary>
    </I18nProvider>
  );
}

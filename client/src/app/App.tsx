import type { Session } from "@confa/api-client";
import { SessionProvider } from "@confa/api-client/react";
import { lazy } from "react";
import { ErrorBoundary } from "./ErrorBoundary";
import { SessionGate } from "./SessionGate";

const loadSignedIn = () => import("./SignedInApp");
const SignedInApp = lazy(loadSignedIn);

/** The sign-in page loads alone; everything behind it comes with the first sign-in. */
export function App({ session }: { session: Session }) {
  return (
    <ErrorBoundary>
      <SessionProvider session={session}>
        <SessionGate onSignIn={() => void loadSignedIn()}>
          <SignedInApp />
        </SessionGate>
      </SessionProvider>
    </ErrorBoundary>
  );
}

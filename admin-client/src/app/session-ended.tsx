import type { EndReason } from "@confa/api-client";
import { LinkButton, Notice } from "@confa/ui";
import { useLocation } from "react-router";
import { signInFrom } from "@/shared/paths";

const TEXTS: Record<EndReason, string> = {
  "signed-out-elsewhere": "You signed out in another window.",
  expired: "Your session is over. Sign in again to go on.",
  blocked: "Your account was blocked. The person who runs this server can tell you why.",
};

/** The session is over without a click here; signing in leads back to the same page. */
export function SessionEnded({ reason }: { reason: EndReason }) {
  const location = useLocation();
  return (
    <Notice
      title="You are signed out"
      actions={
        <LinkButton variant="primary" href={signInFrom(location)}>
          Sign in
        </LinkButton>
      }
    >
      {TEXTS[reason]}
    </Notice>
  );
}

import type { EndReason } from "@confa/api-client";
import { LinkButton, Notice } from "@confa/ui";
import { useLocation } from "react-router";
import { useMessages } from "@/messages/messages";
import { signInFrom } from "@/shared/paths";

/** The session is over without a click here; signing in leads back to the same page. */
export function SessionEnded({ reason }: { reason: EndReason }) {
  const t = useMessages();
  const location = useLocation();
  return (
    <Notice
      title={t.start.endedTitle}
      actions={
        <LinkButton variant="primary" href={signInFrom(location)}>
          {t.signIn.signIn}
        </LinkButton>
      }
    >
      {t.start.ended[reason]}
    </Notice>
  );
}

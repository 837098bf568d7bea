import { ApiProblem, describeError } from "@confa/api-client";
import { Button, LinkButton, Notice } from "@confa/ui";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";

interface NoticeProps {
  title: string;
  text: string;
  action?: ReactNode;
}

/** A link that leads nowhere, and where else to go. */
export function InvitationNotice({ title, text, action }: NoticeProps) {
  const t = useMessages();
  return (
    <Notice
      title={title}
      actions={
        <>
          {action}
          <LinkButton href="/">{t.invites.signIn}</LinkButton>
        </>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}

/** Why an invitation does not open: it is over, it never was one, or the server does not answer. */
export function InvitationProblem({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages();
  const code = error instanceof ApiProblem ? error.code : "";
  if (code === "invite_over") {
    return <InvitationNotice title={t.invites.notGood} text={t.invites.notGoodText} />;
  }
  if (code === "invite_unknown") {
    return <InvitationNotice title={t.invites.noGuestLink} text={t.invites.noGuestLinkText} />;
  }
  return (
    <InvitationNotice
      title={t.invites.unread}
      text={describeError(error)}
      action={
        <Button variant="primary" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    />
  );
}

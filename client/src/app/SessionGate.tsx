import { describeError } from "@confa/api-client";
import { useSession } from "@confa/api-client/react";
import { Button, LanguageChoice, Notice, ThemeButton } from "@confa/ui";
import { type ReactNode, Suspense, useState } from "react";
import { SignInPage } from "@/features/sign-in/SignInPage";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";

interface Props {
  /** Called when somebody tries to sign in: what comes next may load meanwhile. */
  onSignIn: () => void;
  children: ReactNode;
}

/**
 * Shows its children to people who are signed in, and the sign-in page to all others, in the same place: the
 * address stays as it is, with its fragment, so that a link survives signing in.
 */
export function SessionGate({ onSignIn, children }: Props) {
  const t = useMessages();
  const session = useSession();
  const [wantsIn, setWantsIn] = useState(false);
  if (session.status === "restoring") {
    if (session.problem === null) return <Waiting label={t.general.loading} />;
    return <Unreachable text={describeError(session.problem)} onRetry={() => void session.restore()} />;
  }
  if (session.status === "signed-in") {
    return <Suspense fallback={<Waiting label={t.general.loading} />}>{children}</Suspense>;
  }
  if (session.reason === "blocked" && !wantsIn) return <Blocked onSignIn={() => setWantsIn(true)} />;
  const signIn = (username: string, password: string): Promise<unknown> => {
    onSignIn();
    setWantsIn(false);
    return session.signIn(username, password);
  };
  return (
    <>
      <title>{t.start.signInTitle}</title>
      <SignInPage
        notice={session.reason === null ? null : t.start.ended[session.reason]}
        onSignIn={signIn}
        footer={
          <>
            <LanguageChoice />
            <ThemeButton labels={t.general.theme} />
          </>
        }
      />
    </>
  );
}

/** Nothing can be done here, so there is no form to try in vain: only the way to another account. */
function Blocked({ onSignIn }: { onSignIn: () => void }) {
  const t = useMessages();
  return (
    <>
      <title>{t.start.blockedTitle}</title>
      <Notice title={t.start.blocked} actions={<Button onPress={onSignIn}>{t.start.signInAsOther}</Button>}>
        <p>{t.start.ended.blocked}</p>
      </Notice>
    </>
  );
}

function Unreachable({ text, onRetry }: { text: string; onRetry: () => void }) {
  const t = useMessages();
  return (
    <Notice
      title={t.start.serverSilent}
      actions={
        <Button variant="primary" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}

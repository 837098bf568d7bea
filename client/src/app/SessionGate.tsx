import { useSession } from "@confa/api-client/react";
import { Button, Notice } from "@confa/ui";
import { type ReactNode, Suspense } from "react";
import { SignInPage } from "@/features/sign-in/SignInPage";
import { ThemeButton } from "@/shared/ThemeButton";
import { Waiting } from "@/shared/Waiting";

const ENDINGS = {
  "signed-out-elsewhere": "You signed out in another window.",
  expired: "Your session ended. Sign in to go on.",
  blocked: "Your account was blocked. The person who runs this server can tell you why.",
};

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
  const session = useSession();
  if (session.status === "restoring") {
    if (session.problem === null) return <Waiting label="Loading" />;
    return <Unreachable text={session.problem.message} onRetry={() => void session.restore()} />;
  }
  if (session.status === "signed-in") {
    return <Suspense fallback={<Waiting label="Loading" />}>{children}</Suspense>;
  }
  const signIn = (username: string, password: string): Promise<unknown> => {
    onSignIn();
    return session.signIn(username, password);
  };
  return (
    <>
      <title>Sign in · Confa</title>
      <SignInPage
        notice={session.reason === null ? null : ENDINGS[session.reason]}
        onSignIn={signIn}
        footer={<ThemeButton />}
      />
    </>
  );
}

function Unreachable({ text, onRetry }: { text: string; onRetry: () => void }) {
  return (
    <Notice
      title="The server does not answer"
      actions={
        <Button variant="primary" onPress={onRetry}>
          Try again
        </Button>
      }
    >
      <p>{text}</p>
    </Notice>
  );
}

import { ApiProblem, describeError } from "@confa/api-client";
import { Button, Notice } from "@confa/ui";
import { useMessages } from "@/messages/messages";

/** Nothing can be shown: why, and the way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages();
  const isRefusal = error instanceof ApiProblem && error.status === 403;
  return (
    <Notice
      title={isRefusal ? t.general.notOpenHere : t.general.notLoaded}
      code={codeOf(error)}
      actions={
        <Button variant="primary" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      {describeError(error)}
    </Notice>
  );
}

/** What helps the person who runs the server to find this in the log. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof ApiProblem)) return undefined;
  return error.requestId === "" ? error.code : `${error.code} · ${error.requestId}`;
}

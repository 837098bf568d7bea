import { ApiProblem, describeError } from "@confa/api-client";
import { Button, Notice } from "@confa/ui";

/** Nothing can be shown: why, and the way to try again. */
export function Failure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const isRefusal = error instanceof ApiProblem && error.status === 403;
  return (
    <Notice
      title={isRefusal ? "This is not open to you here" : "This could not be loaded"}
      code={codeOf(error)}
      actions={
        <Button variant="primary" onPress={onRetry}>
          Try again
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

import { describeError } from "@confa/api-client";
import { Button, EmptyState } from "@confa/ui";
import { CloudOff } from "lucide-react";

/** Inside the frame: a list could not be loaded at all. */
export function ListFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  return (
    <div role="alert">
      <EmptyState
        level={2}
        icon={<CloudOff />}
        title="This could not be loaded"
        action={
          <Button variant="primary" onPress={onRetry}>
            Try again
          </Button>
        }
      >
        {describeError(error)}
      </EmptyState>
    </div>
  );
}

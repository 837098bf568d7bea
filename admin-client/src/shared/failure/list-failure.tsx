import { describeError } from "@confa/api-client";
import { Button, EmptyState } from "@confa/ui";
import { CloudOff } from "lucide-react";
import { useMessages } from "@/messages/messages";

/** Inside the frame: a list could not be loaded at all. */
export function ListFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages();
  return (
    <div role="alert">
      <EmptyState
        level={2}
        icon={<CloudOff />}
        title={t.general.notLoaded}
        action={
          <Button variant="primary" onPress={onRetry}>
            {t.general.tryAgain}
          </Button>
        }
      >
        {describeError(error)}
      </EmptyState>
    </div>
  );
}

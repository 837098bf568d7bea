import { ConfigError } from "@confa/api-client";
import { Button, Notice } from "@confa/ui";

/** The site does not know where its API is, so nothing else can be shown. */
export function ConfigFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const text = error instanceof ConfigError ? error.message : "The console could not start.";
  return (
    <Notice
      title="The console cannot start"
      actions={
        <Button variant="primary" onPress={onRetry}>
          Try again
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

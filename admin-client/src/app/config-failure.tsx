import { ConfigError, describeError } from "@confa/api-client";
import { Button, Notice } from "@confa/ui";
import { useMessages } from "@/messages/messages";

/** The site does not know where its API is, so nothing else can be shown. */
export function ConfigFailure({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const t = useMessages();
  const text = error instanceof ConfigError ? describeError(error) : t.start.couldNotStart;
  return (
    <Notice
      title={t.start.cannotStart}
      actions={
        <Button variant="primary" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      {text}
    </Notice>
  );
}

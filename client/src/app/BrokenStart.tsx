import { describeError } from "@confa/api-client";
import { Button, Notice } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  error: unknown;
  onRetry: () => void;
}

/** Shown when the site cannot start at all. */
export function BrokenStart({ error, onRetry }: Props) {
  const t = useMessages();
  return (
    <Notice
      title={t.start.doesNotStart}
      actions={
        <Button variant="primary" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      <p>{describeError(error)}</p>
    </Notice>
  );
}

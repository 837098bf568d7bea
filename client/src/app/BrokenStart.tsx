import { ConfigError, describeError } from "@confa/api-client";
import { Button, Notice } from "@confa/ui";

interface Props {
  error: unknown;
  onRetry: () => void;
}

/** Shown when the site cannot start at all. */
export function BrokenStart({ error, onRetry }: Props) {
  const text = error instanceof ConfigError ? error.message : describeError(error);
  return (
    <Notice
      title="Confa does not start"
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

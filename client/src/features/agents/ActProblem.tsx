import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  reason: string;
  retry: () => void;
  dismiss: () => void;
}

/** What somebody wanted of an agent did not happen. */
export function ActProblem({ reason, retry, dismiss }: Props) {
  const t = useMessages();
  return (
    <Banner
      tone="danger"
      action={
        <>
          <Button size="sm" onPress={retry}>
            {t.general.tryAgain}
          </Button>
          <Button size="sm" variant="quiet" onPress={dismiss}>
            {t.agents.dismiss}
          </Button>
        </>
      }
    >
      {reason}
    </Banner>
  );
}

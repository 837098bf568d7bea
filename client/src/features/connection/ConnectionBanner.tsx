import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  /** `silent` when we came back in vain for a while. */
  state: "reconnecting" | "silent";
  onRetry: () => void;
  onLeave: () => void;
}

export function ConnectionBanner({ state, onRetry, onLeave }: Props) {
  const t = useMessages();
  if (state === "reconnecting") return <Banner tone="warning">{t.connection.reconnecting}</Banner>;
  return (
    <Banner
      tone="danger"
      action={
        <>
          <Button size="sm" onPress={onRetry}>
            {t.connection.tryNow}
          </Button>
          <Button size="sm" variant="quiet" onPress={onLeave}>
            {t.general.leave}
          </Button>
        </>
      }
    >
      {t.connection.silent}
    </Banner>
  );
}

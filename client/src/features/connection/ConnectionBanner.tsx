import { Banner, Button } from "@confa/ui";

interface Props {
  /** `silent` when we came back in vain for a while. */
  state: "reconnecting" | "silent";
  onRetry: () => void;
  onLeave: () => void;
}

export function ConnectionBanner({ state, onRetry, onLeave }: Props) {
  if (state === "reconnecting") return <Banner tone="warning">Reconnecting. Your place is kept.</Banner>;
  return (
    <Banner
      tone="danger"
      action={
        <>
          <Button size="sm" onPress={onRetry}>
            Try now
          </Button>
          <Button size="sm" variant="quiet" onPress={onLeave}>
            Leave
          </Button>
        </>
      }
    >
      We cannot reach the server. Check your network; we keep trying.
    </Banner>
  );
}

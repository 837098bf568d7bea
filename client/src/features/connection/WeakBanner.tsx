import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  isCameraOn: boolean;
  onTurnOffCamera: () => void;
}

/** Advice that helps: sending less video, or coming closer to the network. */
export function WeakBanner({ isCameraOn, onTurnOffCamera }: Props) {
  const t = useMessages();
  if (!isCameraOn) return <Banner tone="warning">{t.connection.weakText}</Banner>;
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={onTurnOffCamera}>
          {t.connection.turnOffCamera}
        </Button>
      }
    >
      {t.connection.weakWithCamera}
    </Banner>
  );
}

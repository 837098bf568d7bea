import { Banner, Button } from "@confa/ui";
import { useMessages } from "@/messages/messages";

/** Why something that the person wanted in the meeting did not happen. */
export function ProblemBanner({ problem, onDismiss }: { problem: string; onDismiss: () => void }) {
  const t = useMessages();
  return (
    <Banner
      tone="danger"
      action={
        <Button size="sm" onPress={onDismiss}>
          {t.devices.dismiss}
        </Button>
      }
    >
      {problem}
    </Banner>
  );
}

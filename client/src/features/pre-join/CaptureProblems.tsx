import { Banner, Button } from "@confa/ui";
import type { ReactNode } from "react";
import { describeBothProblem, describeDeviceProblem, type DeviceProblem } from "@/shared/device-problem";
import { useMessages } from "@/messages/messages";

interface Broken {
  problem: DeviceProblem | null;
  retry: () => void;
}

/** What keeps devices from working, one reason a banner, and the way out. Joining is possible all the same. */
export function CaptureProblems({ microphone, camera }: Record<"microphone" | "camera", Broken>) {
  const t = useMessages();
  if (microphone.problem !== null && microphone.problem === camera.problem) {
    const retryBoth = (): void => {
      microphone.retry();
      camera.retry();
    };
    return (
      <Problem onRetry={retryBoth}>{t.preJoin.withoutThem(describeBothProblem(microphone.problem))}</Problem>
    );
  }
  return (
    <>
      {microphone.problem !== null && (
        <Problem onRetry={microphone.retry}>
          {t.preJoin.withoutIt(describeDeviceProblem("microphone", microphone.problem))}
        </Problem>
      )}
      {camera.problem !== null && (
        <Problem onRetry={camera.retry}>
          {t.preJoin.withoutIt(describeDeviceProblem("camera", camera.problem))}
        </Problem>
      )}
    </>
  );
}

function Problem({ onRetry, children }: { onRetry: () => void; children: ReactNode }) {
  const t = useMessages();
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={onRetry}>
          {t.general.tryAgain}
        </Button>
      }
    >
      {children}
    </Banner>
  );
}

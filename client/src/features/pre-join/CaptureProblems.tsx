import { Banner, Button } from "@confa/ui";
import type { ReactNode } from "react";
import { describeBothProblem, describeDeviceProblem, type DeviceProblem } from "@/shared/device-problem";

interface Broken {
  problem: DeviceProblem | null;
  retry: () => void;
}

/** What keeps devices from working, one reason a banner, and the way out. Joining is possible all the same. */
export function CaptureProblems({ microphone, camera }: Record<"microphone" | "camera", Broken>) {
  if (microphone.problem !== null && microphone.problem === camera.problem) {
    const retryBoth = (): void => {
      microphone.retry();
      camera.retry();
    };
    return (
      <Problem onRetry={retryBoth}>
        {describeBothProblem(microphone.problem)} You can join without them.
      </Problem>
    );
  }
  return (
    <>
      {microphone.problem !== null && (
        <Problem onRetry={microphone.retry}>
          {describeDeviceProblem("microphone", microphone.problem)} You can join without it.
        </Problem>
      )}
      {camera.problem !== null && (
        <Problem onRetry={camera.retry}>
          {describeDeviceProblem("camera", camera.problem)} You can join without it.
        </Problem>
      )}
    </>
  );
}

function Problem({ onRetry, children }: { onRetry: () => void; children: ReactNode }) {
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={onRetry}>
          Try again
        </Button>
      }
    >
      {children}
    </Banner>
  );
}

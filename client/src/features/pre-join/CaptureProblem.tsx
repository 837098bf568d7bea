import { Banner, Button } from "@confa/ui";
import { describeDeviceProblem, type Device, type DeviceProblem } from "@/shared/device-problem";

interface Props {
  device: Device;
  capture: { problem: DeviceProblem | null; retry: () => void };
}

/** What keeps a device from working, and the way out. Joining is possible all the same. */
export function CaptureProblem({ device, capture }: Props) {
  if (capture.problem === null) return null;
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={capture.retry}>
          Try again
        </Button>
      }
    >
      {describeDeviceProblem(device, capture.problem)} You can join without it.
    </Banner>
  );
}

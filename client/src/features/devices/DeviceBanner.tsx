import { Banner, Button } from "@confa/ui";
import { describeDeviceProblem, type Device, type DeviceProblem } from "@/shared/device-problem";

interface Props {
  problems: Readonly<Record<Device, DeviceProblem | null>>;
  onRetry: (device: Device) => void;
}

/** A device that failed in the meeting. One banner at a time: being heard comes first. */
export function DeviceBanner({ problems, onRetry }: Props) {
  const device: Device = problems.microphone === null ? "camera" : "microphone";
  const problem = problems[device];
  if (problem === null) return null;
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={() => onRetry(device)}>
          Try again
        </Button>
      }
    >
      {describeDeviceProblem(device, problem)}
    </Banner>
  );
}

interface MovedProps {
  device: Device;
  from: string;
  to: string;
  onDismiss: () => void;
}

/** A device is gone and another one took its place: the meeting goes on, and the person knows. */
export function MovedBanner({ device, from, to, onDismiss }: MovedProps) {
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={onDismiss}>
          Dismiss
        </Button>
      }
    >
      Your {device} “{from}” is gone. We switched to “{to}”.
    </Banner>
  );
}

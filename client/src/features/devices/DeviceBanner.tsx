import { Banner, Button } from "@confa/ui";
import { describeDeviceProblem, type Device, type DeviceProblem } from "@/shared/device-problem";
import { useMessages } from "@/messages/messages";

interface Props {
  problems: Readonly<Record<Device, DeviceProblem | null>>;
  onRetry: (device: Device) => void;
}

/** A device that failed in the meeting. One banner at a time: being heard comes first. */
export function DeviceBanner({ problems, onRetry }: Props) {
  const t = useMessages();
  const device: Device = problems.microphone === null ? "camera" : "microphone";
  const problem = problems[device];
  if (problem === null) return null;
  if (problem === "not-permitted")
    return <Banner tone="info">{describeDeviceProblem(device, problem)}</Banner>;
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={() => onRetry(device)}>
          {t.general.tryAgain}
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
  const t = useMessages();
  return (
    <Banner
      tone="warning"
      action={
        <Button size="sm" onPress={onDismiss}>
          {t.devices.dismiss}
        </Button>
      }
    >
      {t.devices.moved[device](from, to)}
    </Banner>
  );
}

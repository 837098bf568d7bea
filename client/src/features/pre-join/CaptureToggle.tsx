import { DockButton } from "@confa/ui";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import { describeDeviceProblem, type Device, type DeviceProblem } from "@/shared/device-problem";

interface Props {
  device: Device;
  isWanted: boolean;
  capture: { problem: DeviceProblem | null; retry: () => void };
  onChange: (isOn: boolean) => void;
}

const LOOKS = {
  microphone: { label: "Microphone", On: Mic, Off: MicOff },
  camera: { label: "Camera", On: Video, Off: VideoOff },
};

/** A device that does not work is off, whatever is wanted; pressing tries it again. */
export function CaptureToggle({ device, isWanted, capture, onChange }: Props) {
  const { label, On, Off } = LOOKS[device];
  const isBroken = isWanted && capture.problem !== null;
  const isOn = isWanted && !isBroken;
  return (
    <DockButton
      kind="device"
      label={label}
      icon={isOn ? <On aria-hidden="true" /> : <Off aria-hidden="true" />}
      isPressed={isOn}
      isDenied={isBroken}
      description={isBroken && capture.problem ? describeDeviceProblem(device, capture.problem) : undefined}
      onPress={isBroken ? capture.retry : () => onChange(!isWanted)}
    />
  );
}

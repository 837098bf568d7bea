import { DockButton } from "@confa/ui";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import { describeDeviceProblem, type Device, type DeviceProblem } from "@/shared/device-problem";
import { useMessages } from "@/messages/messages";

interface Props {
  device: Device;
  isWanted: boolean;
  capture: { problem: DeviceProblem | null; retry: () => void };
  onChange: (isOn: boolean) => void;
}

const LOOKS = {
  microphone: { On: Mic, Off: MicOff },
  camera: { On: Video, Off: VideoOff },
};

/** A device that does not work is off, whatever is wanted; pressing tries it again. */
export function CaptureToggle({ device, isWanted, capture, onChange }: Props) {
  const t = useMessages();
  const { On, Off } = LOOKS[device];
  const isBroken = isWanted && capture.problem !== null;
  const isOn = isWanted && !isBroken;
  return (
    <DockButton
      kind="device"
      label={t.dock.devices[device]}
      icon={isOn ? <On aria-hidden="true" /> : <Off aria-hidden="true" />}
      isPressed={isOn}
      isDenied={isBroken}
      description={isBroken && capture.problem ? describeDeviceProblem(device, capture.problem) : undefined}
      onPress={isBroken ? capture.retry : () => onChange(!isWanted)}
    />
  );
}

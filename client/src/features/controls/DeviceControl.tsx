import { DockButton, DockSplit } from "@confa/ui";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import type { ReactNode } from "react";

export interface DeviceControlProps {
  device: "microphone" | "camera";
  isOn: boolean;
  /** Why it does not work, read out after the name. */
  problem: string | null;
  onChange: (isOn: boolean) => void;
  /** The menu that chooses another device. */
  menu: ReactNode;
}

const LOOKS = {
  microphone: { label: "Microphone", menuLabel: "Microphone and speaker menu", On: Mic, Off: MicOff },
  camera: { label: "Camera", menuLabel: "Camera menu", On: Video, Off: VideoOff },
};

export function DeviceControl({ device, isOn, problem, onChange, menu }: DeviceControlProps) {
  const { label, menuLabel, On, Off } = LOOKS[device];
  return (
    <DockSplit menuLabel={menuLabel} menu={menu}>
      <DockButton
        kind="device"
        label={label}
        icon={isOn ? <On aria-hidden="true" /> : <Off aria-hidden="true" />}
        isPressed={isOn}
        isDenied={problem !== null}
        description={problem ?? undefined}
        onPress={() => onChange(!isOn)}
      />
    </DockSplit>
  );
}

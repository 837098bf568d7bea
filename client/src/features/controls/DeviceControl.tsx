import { DockButton, DockSplit } from "@confa/ui";
import { Mic, MicOff, Video, VideoOff } from "lucide-react";
import type { ReactNode } from "react";
import { useMessages } from "@/messages/messages";

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
  microphone: { On: Mic, Off: MicOff },
  camera: { On: Video, Off: VideoOff },
};

export function DeviceControl({ device, isOn, problem, onChange, menu }: DeviceControlProps) {
  const t = useMessages();
  const { On, Off } = LOOKS[device];
  const menuLabel = device === "microphone" ? t.dock.microphoneMenu : t.dock.cameraMenu;
  return (
    <DockSplit menuLabel={menuLabel} menu={menu}>
      <DockButton
        kind="device"
        label={t.dock.devices[device]}
        icon={isOn ? <On aria-hidden="true" /> : <Off aria-hidden="true" />}
        isPressed={isOn}
        isDenied={problem !== null}
        description={problem ?? undefined}
        onPress={() => onChange(!isOn)}
      />
    </DockSplit>
  );
}

import { DockButton } from "@confa/ui";
import { MonitorUp } from "lucide-react";

export interface ScreenShare {
  isOn: boolean;
  onChange: (isOn: boolean) => void;
}

export function ShareButton({ share }: { share: ScreenShare }) {
  return (
    <DockButton
      label="Share screen"
      shortLabel="Share"
      icon={<MonitorUp aria-hidden="true" />}
      isPressed={share.isOn}
      onPress={() => share.onChange(!share.isOn)}
    />
  );
}

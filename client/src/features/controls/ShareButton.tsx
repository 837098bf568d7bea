import { DockButton } from "@confa/ui";
import { MonitorUp } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Toggle } from "@/shared/toggle";

export function ShareButton({ share }: { share: Toggle }) {
  const t = useMessages();
  return (
    <DockButton
      label={t.dock.shareScreen}
      shortLabel={t.dock.share}
      icon={<MonitorUp aria-hidden="true" />}
      isPressed={share.isOn}
      onPress={() => share.onChange(!share.isOn)}
    />
  );
}

import { DockButton } from "@confa/ui";
import { Hand } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Toggle } from "@/shared/toggle";

export function HandButton({ hand }: { hand: Toggle }) {
  const t = useMessages();
  return (
    <DockButton
      kind="hand"
      label={t.dock.raiseHand}
      icon={<Hand aria-hidden="true" />}
      isPressed={hand.isOn}
      onPress={() => hand.onChange(!hand.isOn)}
    />
  );
}

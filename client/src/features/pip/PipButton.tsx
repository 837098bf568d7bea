import { IconButton } from "@confa/ui";
import { PictureInPicture2 } from "lucide-react";
import { useMessages } from "@/messages/messages";
import type { Pip } from "./use-pip";

export function PipButton({ pip }: { pip: Pip }) {
  const t = useMessages();
  if (!pip.isPossible) return null;
  return (
    <IconButton
      label={t.meeting.pictureInPicture}
      icon={<PictureInPicture2 aria-hidden="true" />}
      isPressed={pip.isOn}
      onPress={pip.toggle}
    />
  );
}

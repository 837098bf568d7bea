import { ConfirmDialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  onEnd: () => void;
  onClose: () => void;
}

export function EndDialog({ onEnd, onClose }: Props) {
  const t = useMessages();
  return (
    <ConfirmDialog
      title={t.moderation.endTitle}
      cancel={t.general.cancel}
      confirm={t.dock.endForAll}
      onConfirm={onEnd}
      onClose={onClose}
    >
      {t.moderation.endText}
    </ConfirmDialog>
  );
}

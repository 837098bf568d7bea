import { ConfirmDialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onEnd: () => void;
}

export function EndDialog({ isOpen, onOpenChange, onEnd }: Props) {
  const t = useMessages();
  return (
    <ConfirmDialog
      title={t.moderation.endTitle}
      cancel={t.general.cancel}
      confirm={t.dock.endForAll}
      isOpen={isOpen}
      onConfirm={onEnd}
      onClose={() => onOpenChange(false)}
    >
      {t.moderation.endText}
    </ConfirmDialog>
  );
}

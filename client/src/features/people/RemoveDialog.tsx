import { ConfirmDialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  name: string;
  onCancel: () => void;
  onRemove: () => void;
}

export function RemoveDialog({ name, onCancel, onRemove }: Props) {
  const t = useMessages();
  return (
    <ConfirmDialog
      title={t.moderation.removeTitle(name)}
      cancel={t.general.cancel}
      confirm={t.moderation.remove}
      onConfirm={onRemove}
      onClose={onCancel}
    >
      {t.moderation.removeText}
    </ConfirmDialog>
  );
}

import { Button, Dialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  name: string;
  onCancel: () => void;
  onRemove: () => void;
}

export function RemoveDialog({ name, onCancel, onRemove }: Props) {
  const t = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t.moderation.removeTitle(name)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onCancel()}
      actions={
        <>
          <Button onPress={onCancel}>{t.general.cancel}</Button>
          <Button variant="danger" onPress={onRemove}>
            {t.moderation.remove}
          </Button>
        </>
      }
    >
      {t.moderation.removeText}
    </Dialog>
  );
}

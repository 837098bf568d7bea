import { Button, Dialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";

interface Props {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
  onEnd: () => void;
}

export function EndDialog({ isOpen, onOpenChange, onEnd }: Props) {
  const t = useMessages();
  return (
    <Dialog
      role="alertdialog"
      title={t.moderation.endTitle}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t.general.cancel}</Button>
          <Button variant="danger" onPress={onEnd}>
            {t.dock.endForAll}
          </Button>
        </>
      }
    >
      {t.moderation.endText}
    </Dialog>
  );
}

import { Button, Dialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { endMeeting, type RoomToActOn } from "./room-acts";

interface EndDialogProps {
  room: RoomToActOn & { numPeople: number | null };
  acts: Acts;
  onClose: () => void;
}

/** Asks before everybody has to leave. */
export function EndDialog({ room, acts, onClose }: EndDialogProps) {
  const t = useMessages();
  const actions = (
    <>
      <Button variant="quiet" onPress={onClose}>
        {t.general.cancel}
      </Button>
      <Button
        variant="danger"
        isPending={acts.isPending(`end ${room.name}`)}
        onPress={() => acts.start(endMeeting(room, onClose))}
      >
        {t.rooms.end}
      </Button>
    </>
  );
  return (
    <Dialog
      isOpen
      role="alertdialog"
      title={t.rooms.endTitle(room.title)}
      actions={actions}
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <p>{t.rooms.endText(room.numPeople ?? 0)}</p>
    </Dialog>
  );
}

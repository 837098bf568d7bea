import { ConfirmDialog } from "@confa/ui";
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
  return (
    <ConfirmDialog
      title={t.rooms.endTitle(room.title)}
      cancel={t.general.cancel}
      confirm={t.rooms.end}
      isPending={acts.isPending(`end ${room.name}`)}
      onConfirm={() => acts.start(endMeeting(room, onClose))}
      onClose={onClose}
    >
      <p>{t.rooms.endText(room.numPeople ?? 0)}</p>
    </ConfirmDialog>
  );
}

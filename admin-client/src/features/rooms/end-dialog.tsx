import { ConfirmDialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import type { Acts } from "@/shared/acts/use-acts";
import { useLivePicture } from "@/shared/live/live-context";
import { endMeeting, type RoomToActOn } from "./room-acts";

interface EndDialogProps {
  room: RoomToActOn;
  acts: Acts;
  onClose: () => void;
}

/** Asks before everybody has to leave. */
export function EndDialog({ room, acts, onClose }: EndDialogProps) {
  const t = useMessages();
  const numPeople = useLivePicture().rooms.get(room.name)?.numPeople ?? 0;
  return (
    <ConfirmDialog
      title={t.rooms.endTitle(room.title)}
      cancel={t.general.cancel}
      confirm={t.rooms.end}
      isPending={acts.isPending(`end ${room.name}`)}
      onConfirm={() => acts.start(endMeeting(room, onClose))}
      onClose={onClose}
    >
      <p>{t.rooms.endText(numPeople)}</p>
    </ConfirmDialog>
  );
}

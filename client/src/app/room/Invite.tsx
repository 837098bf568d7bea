import { useLocalParticipant } from "@livekit/components-react";
import { Button } from "@confa/ui";
import { UserPlus } from "lucide-react";
import { useState } from "react";
import { InviteDialog } from "@/features/invites/InviteDialog";
import { isGuest } from "@/shared/identity";
import { useMessages } from "@/messages/messages";

interface Props {
  room: string;
  title: string;
  isEncrypted: boolean;
  mayInviteGuests: boolean;
}

/** The way to bring others into this meeting; guests have none. */
export function Invite({ room, title, isEncrypted, mayInviteGuests }: Props) {
  const t = useMessages();
  const { localParticipant } = useLocalParticipant();
  const [isOpen, setOpen] = useState(false);
  if (isGuest(localParticipant.identity)) return null;
  return (
    <>
      <Button icon={<UserPlus aria-hidden="true" />} onPress={() => setOpen(true)}>
        {t.invites.copyInviteLink}
      </Button>
      {isOpen && (
        <InviteDialog
          room={room}
          title={title}
          hash={isEncrypted ? location.hash : ""}
          mayInviteGuests={mayInviteGuests}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

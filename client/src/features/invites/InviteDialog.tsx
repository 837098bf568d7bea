import { Button, Dialog } from "@confa/ui";
import { useMessages } from "@/messages/messages";
import { CopiedLink } from "./CopiedLink";
import { GuestLinks } from "./GuestLinks";
import styles from "./InviteDialog.module.css";

interface Props {
  room: string;
  title: string;
  /** The passphrase of an encrypted room as a fragment, `#key=…`; empty for others, or when it is not known. */
  hash: string;
  /** Links for guests are made by those who lead the room. */
  mayInviteGuests: boolean;
  onClose: () => void;
}

/** The ways to bring somebody into a room: its own address, and links for people without an account. */
export function InviteDialog({ room, title, hash, mayInviteGuests, onClose }: Props) {
  const t = useMessages();
  return (
    <Dialog
      title={t.invites.title(title)}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={<Button onPress={onClose}>{t.invites.done}</Button>}
    >
      <div className={styles["dialog"]}>
        <CopiedLink
          label={t.invites.roomLink}
          hint={t.invites.roomLinkHint}
          link={`${location.origin}/room/${encodeURIComponent(room)}${hash}`}
        />
        {mayInviteGuests && <GuestLinks room={room} hash={hash} />}
      </div>
    </Dialog>
  );
}

import { useMemo } from "react";
import type { Guest } from "@/features/guest/guest";
import { usePreview } from "@/features/guest/use-preview";
import { InvitationProblem } from "@/features/guest/InvitationNotice";
import type { Preview } from "@/features/guest/guest-memory";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import { OpenRoom } from "../room/OpenRoom";
import type { RoomConfig } from "../room/use-room-config";
import { guestAttendee } from "./guest-attendee";

/** Where the invitation leads, and then the same way as for everybody. */
export function GuestRoom({ guest }: { guest: Guest }) {
  const t = useMessages();
  const { data: preview, error, refetch } = usePreview(guest);
  const attendee = useMemo(() => preview && guestAttendee(guest, preview), [guest, preview]);
  if (attendee === undefined || preview === undefined) {
    if (error === null) return <Waiting label={t.general.loading} />;
    return <InvitationProblem error={error} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <title>{t.meeting.pageTitle(preview.title)}</title>
      <OpenRoom name={preview.room} config={toConfig(preview)} attendee={attendee} />
    </>
  );
}

function toConfig({ room, title, hasLobby, isEncrypted, isAgentsEnabled }: Preview): RoomConfig {
  return {
    name: room,
    title,
    access: "open",
    hasLobby,
    isEncrypted,
    isAgentsEnabled,
    myRole: null,
    mayJoin: hasLobby ? "lobby" : "yes",
  };
}

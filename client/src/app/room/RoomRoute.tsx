import { useSession } from "@confa/api-client/react";
import { LinkButton, Notice } from "@confa/ui";
import { useMemo } from "react";
import { useParams } from "react-router";
import { isRoomName, readRoomName } from "@/shared/room-name";
import { useMessages } from "@/messages/messages";
import { attendeeOf } from "./attendee";
import { RoomPage } from "./RoomPage";

/** The page of `/room/:roomId`. Names are the same in capitals and small letters. */
export default function RoomRoute() {
  const { roomId = "" } = useParams();
  if (!isRoomName(roomId)) return <NoSuchName name={roomId} />;
  return <RoomOfUser key={roomId.toLowerCase()} name={roomId} />;
}

function RoomOfUser({ name }: { name: string }) {
  const { user } = useSession();
  const attendee = useMemo(() => user && attendeeOf(user), [user]);
  return attendee && <RoomPage name={name} attendee={attendee} />;
}

function NoSuchName({ name }: { name: string }) {
  const t = useMessages();
  const reading = readRoomName(name);
  return (
    <>
      <title>{t.roomNames.notARoomTitle}</title>
      <Notice
        title={t.roomNames.notARoom}
        actions={
          <LinkButton href="/" variant="primary">
            {t.general.home}
          </LinkButton>
        }
      >
        <p>{"error" in reading ? reading.error : t.roomNames.notARoomText}</p>
      </Notice>
    </>
  );
}

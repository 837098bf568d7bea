import { LinkButton, Notice } from "@confa/ui";
import { useParams } from "react-router";
import { isRoomName, readRoomName } from "@/shared/room-name";
import { RoomPage } from "./RoomPage";

/** The page of `/room/:roomId`. Names are the same in capitals and small letters. */
export default function RoomRoute() {
  const { roomId = "" } = useParams();
  if (!isRoomName(roomId)) return <NoSuchName name={roomId} />;
  return <RoomPage key={roomId.toLowerCase()} name={roomId} />;
}

function NoSuchName({ name }: { name: string }) {
  const reading = readRoomName(name);
  return (
    <>
      <title>Not a room · Confa</title>
      <Notice
        title="This is not the name of a room"
        actions={
          <LinkButton href="/" variant="primary">
            Home
          </LinkButton>
        }
      >
        <p>{"error" in reading ? reading.error : "Check the link, or type the name on the home page."}</p>
      </Notice>
    </>
  );
}

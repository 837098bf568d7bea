import { RoomContext } from "@livekit/components-react";
import { MeetingFrame } from "./MeetingFrame";
import type { useRoomSession } from "./use-room-session";

export interface MeetingProps {
  title: string;
  name: string;
  isAdmin: boolean;
  /** The server keeps no chat of such a room, and no agent joins it. */
  isEncrypted: boolean;
  session: ReturnType<typeof useRoomSession>;
}

export function Meeting(props: MeetingProps) {
  return (
    <RoomContext.Provider value={props.session.call.room}>
      <MeetingFrame {...props} />
    </RoomContext.Provider>
  );
}

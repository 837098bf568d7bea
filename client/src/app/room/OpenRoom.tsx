import { useEffect } from "react";
import { EndedNotice } from "@/features/connection/EndedNotice";
import { Waiting } from "@/shared/Waiting";
import { useMessages } from "@/messages/messages";
import { roomBookPath } from "@/shared/room-name";
import type { Attendee } from "./attendee";
import { BeforeMeeting } from "./BeforeMeeting";
import { Meeting } from "./Meeting";
import { preloadMeeting } from "./meeting-parts";
import type { RoomConfig } from "./use-room-config";
import { useRoomSession } from "./use-room-session";

interface Props {
  /** As it was typed: a room that this person makes by joining keeps it as its title. */
  name: string;
  config: RoomConfig;
  attendee: Attendee;
}

/** A room that admits the person, from the door to the end of the meeting. */
export function OpenRoom({ name, config, attendee }: Props) {
  const t = useMessages();
  const session = useRoomSession(name, config, attendee);
  useEffect(preloadMeeting, []);
  const { state } = session;
  if (state.phase === "ended") {
    // Guests have no account, and read nothing of what was.
    const bookPath = attendee.invitation === null ? roomBookPath(name) : null;
    return (
      <EndedNotice
        ending={state.reason}
        message={state.message}
        bookPath={bookPath}
        onJoin={session.joinAgain}
      />
    );
  }
  if (session.isReturning) return <Waiting label={t.meeting.goingBack(config.title)} isShown />;
  if (state.phase === "live" || state.phase === "reconnecting" || state.phase === "lost") {
    return (
      <Meeting
        title={config.title}
        name={name}
        isAdmin={attendee.isAdmin}
        isEncrypted={config.isEncrypted}
        session={session}
      />
    );
  }
  return <BeforeMeeting config={config} attendee={attendee} session={session} state={state} />;
}

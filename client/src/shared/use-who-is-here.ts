import { useParticipants } from "@livekit/components-react";
import { RoomEvent, type Participant } from "livekit-client";

const SAID_OF_ONESELF = [RoomEvent.ParticipantAttributesChanged];

/**
 * Everybody in the room, the own person too: anew when somebody comes, goes, or raises a hand. Who speaks, how good a
 * connection is and what is muted changes far more often, and is for the tile or list that shows it.
 */
export function useWhoIsHere(): Participant[] {
  return useParticipants({ updateOnlyOn: SAID_OF_ONESELF });
}

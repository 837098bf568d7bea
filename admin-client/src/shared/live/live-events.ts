import type { components, ServerEvent } from "@confa/api-client";

type Schemas = components["schemas"];

export type LiveRoomFacts = Schemas["LiveRoomFacts"];
export type LiveParticipant = Schemas["LiveParticipant"];
export type ByeReason = Schemas["ByeReason"];

interface EventData {
  snapshot: Schemas["LiveSnapshot"];
  room: LiveRoomFacts;
  roomEnded: Schemas["RoomGone"];
  participant: Schemas["ParticipantHere"];
  participantLeft: Schemas["ParticipantGone"];
  sfu: Schemas["SfuState"];
  bye: Schemas["Bye"];
}

/** One event of the stream, with its data read. */
export type LiveEvent = {
  [Name in keyof EventData]: { event: Name; data: EventData[Name] };
}[keyof EventData];

const NAMES = new Set(["snapshot", "room", "roomEnded", "participant", "participantLeft", "sfu", "bye"]);

/** Nothing for an event that a newer server may send and this page does not know. */
export function readLiveEvent({ event, data }: ServerEvent): LiveEvent | undefined {
  return NAMES.has(event) ? ({ event, data: JSON.parse(data) } as LiveEvent) : undefined;
}

import { ParticipantKind, RoomEvent, type Participant, type Room } from "livekit-client";
import { HAND } from "@/shared/attributes";

/** What happens in a room that a person wants to know without looking. */
export type RoomNotice =
  | { type: "joined" | "left" | "agent-joined" | "agent-left" | "hand"; name: string }
  | { type: "lost" | "back" };

/** Reports what happens; returns the way to stop. Those who are there already when one joins are no news. */
export function watchNotices(room: Room, onNotice: (notice: RoomNotice) => void): () => void {
  const onJoined = (one: Participant): void =>
    onNotice({ type: isAgent(one) ? "agent-joined" : "joined", name: one.name ?? "" });
  const onLeft = (one: Participant): void =>
    onNotice({ type: isAgent(one) ? "agent-left" : "left", name: one.name ?? "" });
  const onAttributes = (changed: Record<string, string>, one: Participant): void => {
    if (!one.isLocal && changed[HAND]) onNotice({ type: "hand", name: one.name ?? "" });
  };
  const onLost = (): void => onNotice({ type: "lost" });
  const onBack = (): void => onNotice({ type: "back" });
  room.on(RoomEvent.ParticipantConnected, onJoined);
  room.on(RoomEvent.ParticipantDisconnected, onLeft);
  room.on(RoomEvent.ParticipantAttributesChanged, onAttributes);
  room.on(RoomEvent.Reconnecting, onLost);
  room.on(RoomEvent.Reconnected, onBack);
  return () => {
    room.off(RoomEvent.ParticipantConnected, onJoined);
    room.off(RoomEvent.ParticipantDisconnected, onLeft);
    room.off(RoomEvent.ParticipantAttributesChanged, onAttributes);
    room.off(RoomEvent.Reconnecting, onLost);
    room.off(RoomEvent.Reconnected, onBack);
  };
}

function isAgent(participant: Participant): boolean {
  return participant.kind === ParticipantKind.AGENT;
}

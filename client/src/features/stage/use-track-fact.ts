import { ParticipantEvent, type Participant } from "livekit-client";
import { useCallback, useSyncExternalStore } from "react";

const EVENTS = [
  ParticipantEvent.TrackPublished,
  ParticipantEvent.TrackUnpublished,
  ParticipantEvent.TrackSubscribed,
  ParticipantEvent.TrackUnsubscribed,
  ParticipantEvent.TrackMuted,
  ParticipantEvent.TrackUnmuted,
  ParticipantEvent.LocalTrackPublished,
  ParticipantEvent.LocalTrackUnpublished,
] as const;

/**
 * What `read` finds in somebody's tracks, current while they change. It is there in the first render: a picture
 * that waits for an effect comes later. `read` gives the same value while nothing has changed.
 */
export function useTrackFact<T>(participant: Participant, read: (participant: Participant) => T): T {
  const subscribe = useCallback(
    (listener: () => void) => {
      for (const event of EVENTS) participant.on(event, listener);
      return () => {
        for (const event of EVENTS) participant.off(event, listener);
      };
    },
    [participant],
  );
  return useSyncExternalStore(subscribe, () => read(participant));
}

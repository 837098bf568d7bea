import { RoomEvent, type Participant, type Room } from "livekit-client";
import { useCallback, useEffect, useRef, useState } from "react";

/** What was encrypted with the former passphrase may still be on its way for so long, in ms. */
const IN_FLIGHT = 2000;

/** The SDK reports what it cannot decrypt at least once a minute: after more silence than that all is well, in ms. */
const SILENCE = 65_000;

export interface Undecrypted {
  /** Whose sound and picture do not fit the own passphrase; null while all do. */
  name: string | null;
  /** The passphrase has changed: what fails from now on counts. */
  reset: () => void;
}

/** Whether somebody in an encrypted room has another passphrase. */
export function useUndecrypted(room: Room): Undecrypted {
  const [name, setName] = useState<string | null>(null);
  const changedAt = useRef(0);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onError = (_error: Error, from?: Participant): void => {
      if (Date.now() - changedAt.current <= IN_FLIGHT) return;
      setName(from?.name ?? "");
      clearTimeout(timer);
      timer = setTimeout(() => setName(null), SILENCE);
    };
    const onLeft = (one: Participant): void => setName((shown) => (shown === one.name ? null : shown));
    room.on(RoomEvent.EncryptionError, onError);
    room.on(RoomEvent.ParticipantDisconnected, onLeft);
    return () => {
      clearTimeout(timer);
      room.off(RoomEvent.EncryptionError, onError);
      room.off(RoomEvent.ParticipantDisconnected, onLeft);
    };
  }, [room]);
  const reset = useCallback(() => {
    changedAt.current = Date.now();
    setName(null);
  }, []);
  return { name, reset };
}

import { useConnectionQualityIndicator } from "@livekit/components-react";
import { ConnectionQuality, type LocalParticipant } from "livekit-client";
import { useEffect, useState } from "react";

/** A connection has to be weak, or well again, for as long before anything is said, in ms. */
const PATIENCE = 5000;

/** Whether the own connection is weak, without flicker. */
export function useWeakConnection(me: LocalParticipant): boolean {
  const { quality } = useConnectionQualityIndicator({ participant: me });
  const isWeakNow = quality === ConnectionQuality.Poor || quality === ConnectionQuality.Lost;
  const [isWeak, setWeak] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setWeak(isWeakNow), PATIENCE);
    return () => clearTimeout(timer);
  }, [isWeakNow]);
  return isWeak;
}

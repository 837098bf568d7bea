import { useIsSpeaking } from "@livekit/components-react";
import type { Participant } from "livekit-client";
import { useEffect, useState } from "react";

const ON_AFTER = 120;
const OFF_AFTER = 700;

/** Whether somebody speaks, without flicker: a cough lights no ring, a breath does not put it out. */
export function useSpeaking(participant: Participant): boolean {
  const speaksNow = useIsSpeaking(participant);
  const [isSpeaking, setIsSpeaking] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsSpeaking(speaksNow), speaksNow ? ON_AFTER : OFF_AFTER);
    return () => clearTimeout(timer);
  }, [speaksNow]);
  return isSpeaking;
}

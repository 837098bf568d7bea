import { useApi } from "@confa/api-client/react";
import { useConnectionQualityIndicator } from "@livekit/components-react";
import { ConnectionQuality, type LocalParticipant } from "livekit-client";
import { useEffect } from "react";

/** A quality that stays for this long, in ms, is told to the server. */
const SETTLED = 10_000;

const WORDS: Partial<Record<ConnectionQuality, "excellent" | "good" | "poor" | "lost">> = {
  [ConnectionQuality.Excellent]: "excellent",
  [ConnectionQuality.Good]: "good",
  [ConnectionQuality.Poor]: "poor",
  [ConnectionQuality.Lost]: "lost",
};

/** Tells the server how the own connection is: the SFU tells it only to those who are in the room. */
export function useReportQuality(room: string, me: LocalParticipant): void {
  const api = useApi();
  const { quality } = useConnectionQualityIndicator({ participant: me });
  const word = WORDS[quality];
  useEffect(() => {
    if (word === undefined) return;
    const timer = setTimeout(() => {
      const options = { params: { path: { room } }, body: { quality: word } };
      // For the administrators' picture only: the meeting does not depend on it.
      api.PATCH("/rooms/{room}/me", options).catch(() => undefined);
    }, SETTLED);
    return () => clearTimeout(timer);
  }, [api, room, word]);
}

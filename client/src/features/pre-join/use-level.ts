import { createAudioAnalyser, type LocalAudioTrack } from "livekit-client";
import { useEffect, useState } from "react";

const INTERVAL = 80;
/** A voice at arm's length reaches about this much of the analyser's scale. */
const LOUD = 0.5;

/** How loud the microphone is, 0 to 1. */
export function useLevel(track: LocalAudioTrack | null): number {
  const [level, setLevel] = useState(0);
  useEffect(() => {
    if (track === null || typeof AudioContext === "undefined") return;
    const { calculateVolume, cleanup } = createAudioAnalyser(track, { cloneTrack: true });
    const timer = setInterval(() => setLevel(Math.min(1, calculateVolume() / LOUD)), INTERVAL);
    return () => {
      clearInterval(timer);
      setLevel(0);
      void cleanup();
    };
  }, [track]);
  return level;
}

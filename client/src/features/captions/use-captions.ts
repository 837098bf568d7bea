import type { Room } from "livekit-client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { local, readStored, writeStored } from "@/shared/stored";
import type { Toggle } from "@/shared/toggle";
import { CaptionLog, type CaptionLine } from "./caption-log";

const KEY = "confa.captions";

export interface Captions extends Toggle {
  log: CaptionLog;
}

/** What is said, kept for the meeting whether it is shown or not; whether it is shown is remembered. */
export function useCaptions(room: Room): Captions {
  const [log] = useState(() => new CaptionLog(room));
  const [isOn, setOn] = useState(() => readStored(local, KEY) === true);
  useEffect(() => log.listen(), [log]);
  const onChange = (next: boolean): void => {
    writeStored(local, KEY, next || null);
    setOn(next);
  };
  return { log, isOn, onChange };
}

/** The words so far. They change several times a second: only what shows them asks for them. */
export function useCaptionLines(log: CaptionLog): readonly CaptionLine[] {
  return useSyncExternalStore(log.subscribe, log.getLines);
}

import type { Room } from "livekit-client";
import { useEffect, useState } from "react";
import type { Cue } from "./cues";
import { RoomCues } from "./room-cues";

/** Plays cues for a room while they are wanted: `const play = useCues(room, sounds.isOn)`. */
export function useCues(room: Room, isOn: boolean): (cue: Cue) => void {
  const [cues] = useState(() => new RoomCues(room));
  useEffect(() => cues.setOn(isOn), [cues, isOn]);
  useEffect(() => () => cues.close(), [cues]);
  return cues.play;
}

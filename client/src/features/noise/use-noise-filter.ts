import type { Room } from "livekit-client";
import { useEffect, useEffectEvent, useRef, useState } from "react";
import { local, readStored, writeStored } from "@/shared/stored";
import type { Toggle } from "@/shared/toggle";
import { NoiseFilter } from "./noise-filter";

const KEY = "confa.noise";

/** Whether background noise is taken out of the own sound; remembered. `onFailed`: this browser cannot. */
export function useNoiseFilter(room: Room, onFailed: () => void): Toggle {
  const [isOn, setOn] = useState(() => readStored(local, KEY) === true);
  const filter = useRef<NoiseFilter>(null);
  const fail = useEffectEvent(() => {
    setOn(false);
    onFailed();
  });
  useEffect(() => {
    filter.current = new NoiseFilter(room, () => fail());
    return () => filter.current?.close();
  }, [room]);
  useEffect(() => filter.current?.setOn(isOn), [isOn]);
  const onChange = (next: boolean): void => {
    writeStored(local, KEY, next || null);
    setOn(next);
  };
  return { isOn, onChange };
}
